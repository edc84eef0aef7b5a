
use builtin;
use str;

set edit:completion:arg-completer[wxsupport] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'wxsupport'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'wxsupport'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand recommend 'Recommend the channels to use, what to do first, and why'
            cand channel 'Show what a channel or contact is and whether it is genuine'
            cand escalate 'Show the way up: what to do now, what not before when, what to carry, and what remains'
            cand triage 'Tell from free text which issue it is about, and what else it says'
            cand scam-check 'Check whether a message, number, link, mailbox or name is a scam'
            cand catalog 'Look into the catalog: entries, facts, sources, conflicts, checks'
            cand completions 'Print the completion script of a shell'
            cand man 'Print a manual page, or write all of them to a directory'
        }
        &'wxsupport;recommend'= {
            cand --top 'How many channels to list'
            cand --issue 'The issue, or a whole cluster such as payment; may be repeated'
            cand --as 'Who you are in this matter'
            cand --region 'Where you and the account are'
            cand --platform 'The platform on which you use WeChat'
            cand --cannot 'What you cannot do or no longer have, separated by commas'
            cand --money 'Whether money has left: before or after'
            cand --prefer 'What matters most: fast, sure or easy'
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --urgent 'Every minute counts'
            cand --explain 'Show how the order came about and why the others were left out'
            cand --ask 'Ask the question that is left, on a terminal'
            cand --json 'Same as --format json'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wxsupport;channel'= {
            cand --issue 'Only channels that serve this issue or cluster'
            cand --kind 'Only channels of this kind'
            cand --as 'Only channels open to these people'
            cand --region 'Only channels open in this region; where you are, for a received call'
            cand --platform 'Only the steps of this platform'
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --received-call 'The number called you or the sender wrote to you'
            cand --compare 'Put the channels named side by side'
            cand --all 'Show every fact'
            cand --json 'Same as --format json'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wxsupport;escalate'= {
            cand --since 'When it happened: a date, or a date and time'
            cand --tried 'A channel or step that was tried, and when: in-app-appeal=2026-11-10; may be repeated'
            cand --refused 'A channel or step that refused, and when if known; may be repeated'
            cand --issue 'The issue, or a whole cluster such as payment; may be repeated'
            cand --as 'Who you are in this matter'
            cand --region 'Where you and the account are'
            cand --platform 'The platform on which you use WeChat'
            cand --cannot 'What you cannot do or no longer have, separated by commas'
            cand --money 'Whether money has left: before or after'
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --new-evidence 'There is evidence that nobody has seen yet'
            cand --urgent 'Every minute counts'
            cand --all 'Show everything about every step'
            cand --list 'List the ladders there are'
            cand --ask 'Ask the question that is left, on a terminal'
            cand --json 'Same as --format json'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wxsupport;triage'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --batch 'Read one text a line from standard input and write one JSON object a line'
            cand --explain 'Show which words and features carried the decision'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'wxsupport;scam-check'= {
            cand --claims 'Who the sender says that they are: a channel'
            cand --money 'Whether money has left: before or after'
            cand --region 'Where you are'
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --received-call 'The number called you or the sender wrote to you'
            cand --strict 'Speak only where sure: nothing is called suspicious'
            cand --explain 'Show how the verdict came about'
            cand --batch 'Read one message a line from standard input and write one JSON object a line'
            cand --exit-code 'Exit with 10 where suspicious or unverified, 11 where a scam or look-alike'
            cand --json 'Same as --format json'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'wxsupport;catalog'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List how many entries there are, or the entries of one table'
            cand facts 'List the facts, each with its source'
            cand sources 'List the sources'
            cand conflicts 'List where sources contradict each other'
            cand check 'Check an overlay and prove that no request ends nowhere'
            cand export 'Write the catalog''s TOML files into a directory'
            cand schema 'Print the JSON Schema of an answer, or the names of all schemas'
        }
        &'wxsupport;catalog;list'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'wxsupport;catalog;facts'= {
            cand --entity 'Only facts about this channel, topic or issue'
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'wxsupport;catalog;sources'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'wxsupport;catalog;conflicts'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'wxsupport;catalog;check'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'wxsupport;catalog;export'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'wxsupport;catalog;schema'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'wxsupport;completions'= {
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'wxsupport;man'= {
            cand --out 'Write every page into this directory'
            cand --at 'Answer as of this time instead of now'
            cand --tz 'Your time zone, such as Europe/Paris'
            cand --catalog 'Lay the TOML files of this directory over the built-in catalog'
            cand --format 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics'
            cand --lang 'Language of the answer: zh or en'
            cand --color 'When to use colour: auto, always or never'
            cand --json 'Same as --format json'
            cand -h 'Print help'
            cand --help 'Print help'
        }
    ]
    $completions[$command]
}
