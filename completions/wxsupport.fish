# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_wxsupport_global_optspecs
    string join \n json at= tz= catalog= format= lang= color= h/help V/version
end

function __fish_wxsupport_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_wxsupport_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_wxsupport_using_subcommand
    set -l cmd (__fish_wxsupport_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c wxsupport -n "__fish_wxsupport_needs_command" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_needs_command" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_needs_command" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_needs_command" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_needs_command" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_needs_command" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_needs_command" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -s V -l version -d 'Print version'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -f -a "recommend" -d 'Recommend the channels to use, what to do first, and why'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -f -a "channel" -d 'Show what a channel or contact is and whether it is genuine'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -f -a "escalate" -d 'Show the way up: what to do now, what not before when, what to carry, and what remains'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -f -a "triage" -d 'Tell from free text which issue it is about, and what else it says'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -f -a "scam-check" -d 'Check whether a message, number, link, mailbox or name is a scam'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -f -a "catalog" -d 'Look into the catalog: entries, facts, sources, conflicts, checks'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c wxsupport -n "__fish_wxsupport_needs_command" -f -a "man" -d 'Print a manual page, or write all of them to a directory'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l top -d 'How many channels to list' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l issue -d 'The issue, or a whole cluster such as payment; may be repeated' -r -f -a "account\t'Account'
business\t'Merchants, operators and companies'
content\t'Content and infringement'
developer\t'Development and interfaces'
feature\t'Features and how-to'
institution\t'Press, government, investors and security'
legal\t'Legal matters'
miniprogram\t'Mini programs'
overseas\t'Users outside the mainland'
payment\t'Payment and money'
safety\t'Safety and reports'
account.banned\t'Account banned or login blocked'
account.stolen\t'Account stolen or taken over'
account.lost-device\t'Lost phone, emergency freeze'
account.cannot-login\t'Cannot log in or recover the account'
account.feature-restricted\t'A social feature is restricted'
account.identity\t'Real-name and identity data'
account.cancel\t'Close or unbind an account'
business.merchant\t'Merchant account'
business.official-account\t'Official account and Channels operation'
business.wecom\t'WeCom'
business.ads\t'Advertising'
content.infringement\t'Infringement and impersonation'
content.illegal\t'Reporting illegal content'
content.link-blocked\t'Link or domain blocked in WeChat'
developer.api\t'API and development faults'
developer.qualification\t'Qualification and review'
developer.data-recovery\t'Data recovery'
feature.bug\t'Malfunction or crash'
feature.howto\t'How to use a feature'
feature.chat-history\t'Chat history and files'
institution.media\t'Media enquiry'
institution.government\t'Government liaison'
institution.investor\t'Investor relations'
institution.security-incident\t'Security incident and vulnerability report'
legal.dispute\t'Legal dispute and formal letters'
miniprogram.malfunction\t'Mini program malfunction'
miniprogram.fraud\t'Mini program fraud'
miniprogram.privacy\t'Mini program privacy'
miniprogram.penalty\t'Mini program penalised or taken down'
overseas.account\t'Overseas users and WeChat International'
overseas.data-rights\t'Overseas data rights'
payment.unauthorized\t'Unauthorised payment, money stolen'
payment.restricted\t'Payment restricted or balance frozen'
payment.bank-card\t'Linking bank cards'
payment.password\t'Payment password'
payment.bill\t'Bills, statements and receipts'
payment.quota\t'Withdrawal, limits and fees'
payment.credit-score\t'WeChat Pay Score'
payment.cross-border\t'Cross-border payment and customs'
payment.dispute\t'Transaction dispute or refund'
payment.minor-refund\t'Refund of a child\'s spending'
payment.failed\t'Payment failed or charged wrongly'
payment.wrong-transfer\t'Sent money to the wrong person'
payment.red-packet\t'Red packets'
payment.auto-renew\t'Auto-renewal and password-free payment'
safety.scam\t'Scammed, or reporting a scammer'
safety.harassment\t'Harassment and malicious reports'
safety.privacy\t'Privacy and data leaks'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l as -d 'Who you are in this matter' -r -f -a "personal\t'Personal user'
guardian\t'Parent or guardian'
merchant\t'Merchant'
enterprise\t'Enterprise'
operator\t'Account operator'
developer\t'Developer'
media\t'Media'
government\t'Government body'
lawyer\t'Lawyer'
investor\t'Investor'
researcher\t'Security researcher'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l region -d 'Where you and the account are' -r -f -a "mainland\t'Mainland China'
overseas\t'Outside mainland China'
hong-kong\t'Hong Kong'
macau\t'Macau'
taiwan\t'Taiwan'
singapore\t'Singapore'
southeast-asia\t'Southeast Asia'
europe\t'Europe'
north-america\t'North America'
middle-east\t'Middle East'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l platform -d 'The platform on which you use WeChat' -r -f -a "ios\t'iOS'
android\t'Android'
harmony\t'HarmonyOS'
windows\t'Windows'
mac\t'Mac'
web\t'Web'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l cannot -d 'What you cannot do or no longer have, separated by commas' -r -f -a "login\t'Log in to the WeChat account'
app\t'A device with WeChat'
phone-call\t'Place a phone call'
dial-mainland\t'Dial mainland numbers'
sms\t'Receive SMS codes'
email\t'Use e-mail'
web\t'Use a web browser'
real-name-id\t'Real-name identity document'
face\t'Pass a face scan'
bank-card\t'The bound bank card'
friends\t'Friends who can help'
other-phone\t'Borrow somebody\'s phone'
company-seal\t'Company seal and licence'
verified\t'Verified enterprise account'
console\t'Log in to the console'
travel\t'Appear in person'
lawyer\t'A lawyer'
chinese\t'Speak or read Chinese'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l money -d 'Whether money has left: before or after' -r -f -a "before\t'Money has not left'
after\t'Money has left'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l prefer -d 'What matters most: fast, sure or easy' -r -f -a "fast\t'Fastest'
sure\t'Best fit'
easy\t'Least effort'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l urgent -d 'Every minute counts'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l explain -d 'Show how the order came about and why the others were left out'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l ask -d 'Ask the question that is left, on a terminal'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand recommend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l issue -d 'Only channels that serve this issue or cluster' -r -f -a "account\t'Account'
business\t'Merchants, operators and companies'
content\t'Content and infringement'
developer\t'Development and interfaces'
feature\t'Features and how-to'
institution\t'Press, government, investors and security'
legal\t'Legal matters'
miniprogram\t'Mini programs'
overseas\t'Users outside the mainland'
payment\t'Payment and money'
safety\t'Safety and reports'
account.banned\t'Account banned or login blocked'
account.stolen\t'Account stolen or taken over'
account.lost-device\t'Lost phone, emergency freeze'
account.cannot-login\t'Cannot log in or recover the account'
account.feature-restricted\t'A social feature is restricted'
account.identity\t'Real-name and identity data'
account.cancel\t'Close or unbind an account'
business.merchant\t'Merchant account'
business.official-account\t'Official account and Channels operation'
business.wecom\t'WeCom'
business.ads\t'Advertising'
content.infringement\t'Infringement and impersonation'
content.illegal\t'Reporting illegal content'
content.link-blocked\t'Link or domain blocked in WeChat'
developer.api\t'API and development faults'
developer.qualification\t'Qualification and review'
developer.data-recovery\t'Data recovery'
feature.bug\t'Malfunction or crash'
feature.howto\t'How to use a feature'
feature.chat-history\t'Chat history and files'
institution.media\t'Media enquiry'
institution.government\t'Government liaison'
institution.investor\t'Investor relations'
institution.security-incident\t'Security incident and vulnerability report'
legal.dispute\t'Legal dispute and formal letters'
miniprogram.malfunction\t'Mini program malfunction'
miniprogram.fraud\t'Mini program fraud'
miniprogram.privacy\t'Mini program privacy'
miniprogram.penalty\t'Mini program penalised or taken down'
overseas.account\t'Overseas users and WeChat International'
overseas.data-rights\t'Overseas data rights'
payment.unauthorized\t'Unauthorised payment, money stolen'
payment.restricted\t'Payment restricted or balance frozen'
payment.bank-card\t'Linking bank cards'
payment.password\t'Payment password'
payment.bill\t'Bills, statements and receipts'
payment.quota\t'Withdrawal, limits and fees'
payment.credit-score\t'WeChat Pay Score'
payment.cross-border\t'Cross-border payment and customs'
payment.dispute\t'Transaction dispute or refund'
payment.minor-refund\t'Refund of a child\'s spending'
payment.failed\t'Payment failed or charged wrongly'
payment.wrong-transfer\t'Sent money to the wrong person'
payment.red-packet\t'Red packets'
payment.auto-renew\t'Auto-renewal and password-free payment'
safety.scam\t'Scammed, or reporting a scammer'
safety.harassment\t'Harassment and malicious reports'
safety.privacy\t'Privacy and data leaks'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l kind -d 'Only channels of this kind' -r -f -a "in-app\t'In the app'
official-account\t'Official account'
mini-program\t'Mini program'
phone\t'Phone'
sms\t'SMS'
email\t'E-mail'
web\t'Web site'
ticket\t'Ticket system'
counter\t'Counter'
post\t'Post'
legal\t'Legal route'
third-party\t'Third-party platform'
government\t'Authority or regulator'
bank\t'Bank'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l as -d 'Only channels open to these people' -r -f -a "personal\t'Personal user'
guardian\t'Parent or guardian'
merchant\t'Merchant'
enterprise\t'Enterprise'
operator\t'Account operator'
developer\t'Developer'
media\t'Media'
government\t'Government body'
lawyer\t'Lawyer'
investor\t'Investor'
researcher\t'Security researcher'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l region -d 'Only channels open in this region; where you are, for a received call' -r -f -a "mainland\t'Mainland China'
overseas\t'Outside mainland China'
hong-kong\t'Hong Kong'
macau\t'Macau'
taiwan\t'Taiwan'
singapore\t'Singapore'
southeast-asia\t'Southeast Asia'
europe\t'Europe'
north-america\t'North America'
middle-east\t'Middle East'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l platform -d 'Only the steps of this platform' -r -f -a "ios\t'iOS'
android\t'Android'
harmony\t'HarmonyOS'
windows\t'Windows'
mac\t'Mac'
web\t'Web'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l received-call -d 'The number called you or the sender wrote to you'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l compare -d 'Put the channels named side by side'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l all -d 'Show every fact'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand channel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l since -d 'When it happened: a date, or a date and time' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l tried -d 'A channel or step that was tried, and when: in-app-appeal=2026-11-10; may be repeated' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l refused -d 'A channel or step that refused, and when if known; may be repeated' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l issue -d 'The issue, or a whole cluster such as payment; may be repeated' -r -f -a "account\t'Account'
business\t'Merchants, operators and companies'
content\t'Content and infringement'
developer\t'Development and interfaces'
feature\t'Features and how-to'
institution\t'Press, government, investors and security'
legal\t'Legal matters'
miniprogram\t'Mini programs'
overseas\t'Users outside the mainland'
payment\t'Payment and money'
safety\t'Safety and reports'
account.banned\t'Account banned or login blocked'
account.stolen\t'Account stolen or taken over'
account.lost-device\t'Lost phone, emergency freeze'
account.cannot-login\t'Cannot log in or recover the account'
account.feature-restricted\t'A social feature is restricted'
account.identity\t'Real-name and identity data'
account.cancel\t'Close or unbind an account'
business.merchant\t'Merchant account'
business.official-account\t'Official account and Channels operation'
business.wecom\t'WeCom'
business.ads\t'Advertising'
content.infringement\t'Infringement and impersonation'
content.illegal\t'Reporting illegal content'
content.link-blocked\t'Link or domain blocked in WeChat'
developer.api\t'API and development faults'
developer.qualification\t'Qualification and review'
developer.data-recovery\t'Data recovery'
feature.bug\t'Malfunction or crash'
feature.howto\t'How to use a feature'
feature.chat-history\t'Chat history and files'
institution.media\t'Media enquiry'
institution.government\t'Government liaison'
institution.investor\t'Investor relations'
institution.security-incident\t'Security incident and vulnerability report'
legal.dispute\t'Legal dispute and formal letters'
miniprogram.malfunction\t'Mini program malfunction'
miniprogram.fraud\t'Mini program fraud'
miniprogram.privacy\t'Mini program privacy'
miniprogram.penalty\t'Mini program penalised or taken down'
overseas.account\t'Overseas users and WeChat International'
overseas.data-rights\t'Overseas data rights'
payment.unauthorized\t'Unauthorised payment, money stolen'
payment.restricted\t'Payment restricted or balance frozen'
payment.bank-card\t'Linking bank cards'
payment.password\t'Payment password'
payment.bill\t'Bills, statements and receipts'
payment.quota\t'Withdrawal, limits and fees'
payment.credit-score\t'WeChat Pay Score'
payment.cross-border\t'Cross-border payment and customs'
payment.dispute\t'Transaction dispute or refund'
payment.minor-refund\t'Refund of a child\'s spending'
payment.failed\t'Payment failed or charged wrongly'
payment.wrong-transfer\t'Sent money to the wrong person'
payment.red-packet\t'Red packets'
payment.auto-renew\t'Auto-renewal and password-free payment'
safety.scam\t'Scammed, or reporting a scammer'
safety.harassment\t'Harassment and malicious reports'
safety.privacy\t'Privacy and data leaks'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l as -d 'Who you are in this matter' -r -f -a "personal\t'Personal user'
guardian\t'Parent or guardian'
merchant\t'Merchant'
enterprise\t'Enterprise'
operator\t'Account operator'
developer\t'Developer'
media\t'Media'
government\t'Government body'
lawyer\t'Lawyer'
investor\t'Investor'
researcher\t'Security researcher'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l region -d 'Where you and the account are' -r -f -a "mainland\t'Mainland China'
overseas\t'Outside mainland China'
hong-kong\t'Hong Kong'
macau\t'Macau'
taiwan\t'Taiwan'
singapore\t'Singapore'
southeast-asia\t'Southeast Asia'
europe\t'Europe'
north-america\t'North America'
middle-east\t'Middle East'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l platform -d 'The platform on which you use WeChat' -r -f -a "ios\t'iOS'
android\t'Android'
harmony\t'HarmonyOS'
windows\t'Windows'
mac\t'Mac'
web\t'Web'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l cannot -d 'What you cannot do or no longer have, separated by commas' -r -f -a "login\t'Log in to the WeChat account'
app\t'A device with WeChat'
phone-call\t'Place a phone call'
dial-mainland\t'Dial mainland numbers'
sms\t'Receive SMS codes'
email\t'Use e-mail'
web\t'Use a web browser'
real-name-id\t'Real-name identity document'
face\t'Pass a face scan'
bank-card\t'The bound bank card'
friends\t'Friends who can help'
other-phone\t'Borrow somebody\'s phone'
company-seal\t'Company seal and licence'
verified\t'Verified enterprise account'
console\t'Log in to the console'
travel\t'Appear in person'
lawyer\t'A lawyer'
chinese\t'Speak or read Chinese'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l money -d 'Whether money has left: before or after' -r -f -a "before\t'Money has not left'
after\t'Money has left'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l new-evidence -d 'There is evidence that nobody has seen yet'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l urgent -d 'Every minute counts'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l all -d 'Show everything about every step'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l list -d 'List the ladders there are'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l ask -d 'Ask the question that is left, on a terminal'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand escalate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -l batch -d 'Read one text a line from standard input and write one JSON object a line'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -l explain -d 'Show which words and features carried the decision'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand triage" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l claims -d 'Who the sender says that they are: a channel' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l money -d 'Whether money has left: before or after' -r -f -a "before\t'Money has not left'
after\t'Money has left'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l region -d 'Where you are' -r -f -a "mainland\t'Mainland China'
overseas\t'Outside mainland China'
hong-kong\t'Hong Kong'
macau\t'Macau'
taiwan\t'Taiwan'
singapore\t'Singapore'
southeast-asia\t'Southeast Asia'
europe\t'Europe'
north-america\t'North America'
middle-east\t'Middle East'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l received-call -d 'The number called you or the sender wrote to you'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l strict -d 'Speak only where sure: nothing is called suspicious'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l explain -d 'Show how the verdict came about'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l batch -d 'Read one message a line from standard input and write one JSON object a line'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l exit-code -d 'Exit with 10 where suspicious or unverified, 11 where a scam or look-alike'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand scam-check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -f -a "list" -d 'List how many entries there are, or the entries of one table'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -f -a "facts" -d 'List the facts, each with its source'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -f -a "sources" -d 'List the sources'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -f -a "conflicts" -d 'List where sources contradict each other'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -f -a "check" -d 'Check an overlay and prove that no request ends nowhere'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -f -a "export" -d 'Write the catalog\'s TOML files into a directory'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and not __fish_seen_subcommand_from list facts sources conflicts check export schema" -f -a "schema" -d 'Print the JSON Schema of an answer, or the names of all schemas'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from list" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from list" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from list" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from list" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from list" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from list" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from facts" -l entity -d 'Only facts about this channel, topic or issue' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from facts" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from facts" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from facts" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from facts" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from facts" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from facts" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from facts" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from facts" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from sources" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from sources" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from sources" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from sources" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from sources" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from sources" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from sources" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from sources" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from conflicts" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from conflicts" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from conflicts" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from conflicts" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from conflicts" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from conflicts" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from conflicts" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from conflicts" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from check" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from check" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from check" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from check" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from check" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from check" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from check" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from export" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from export" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from export" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from export" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from export" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from export" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from export" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand catalog; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand completions" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand completions" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand completions" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand completions" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand completions" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand completions" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand completions" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand completions" -s h -l help -d 'Print help'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand man" -l out -d 'Write every page into this directory' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand man" -l at -d 'Answer as of this time instead of now' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand man" -l tz -d 'Your time zone, such as Europe/Paris' -r
complete -c wxsupport -n "__fish_wxsupport_using_subcommand man" -l catalog -d 'Lay the TOML files of this directory over the built-in catalog' -r -F
complete -c wxsupport -n "__fish_wxsupport_using_subcommand man" -l format -d 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics' -r -f -a "table\t'Table'
plain\t'Plain text'
json\t'JSON document'
ndjson\t'JSON lines'
md\t'Markdown'
mermaid\t'Mermaid diagram'
svg\t'SVG picture'
ics\t'Calendar entries'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand man" -l lang -d 'Language of the answer: zh or en' -r -f -a "zh\t'Chinese'
en\t'English'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand man" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t'Automatic'
always\t'Always'
never\t'Never'"
complete -c wxsupport -n "__fish_wxsupport_using_subcommand man" -l json -d 'Same as --format json'
complete -c wxsupport -n "__fish_wxsupport_using_subcommand man" -s h -l help -d 'Print help'
