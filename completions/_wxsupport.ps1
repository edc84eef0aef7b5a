
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'wxsupport' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'wxsupport'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'wxsupport' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('recommend', 'recommend', [CompletionResultType]::ParameterValue, 'Recommend the channels to use, what to do first, and why')
            [CompletionResult]::new('channel', 'channel', [CompletionResultType]::ParameterValue, 'Show what a channel or contact is and whether it is genuine')
            [CompletionResult]::new('escalate', 'escalate', [CompletionResultType]::ParameterValue, 'Show the way up: what to do now, what not before when, what to carry, and what remains')
            [CompletionResult]::new('triage', 'triage', [CompletionResultType]::ParameterValue, 'Tell from free text which issue it is about, and what else it says')
            [CompletionResult]::new('scam-check', 'scam-check', [CompletionResultType]::ParameterValue, 'Check whether a message, number, link, mailbox or name is a scam')
            [CompletionResult]::new('catalog', 'catalog', [CompletionResultType]::ParameterValue, 'Look into the catalog: entries, facts, sources, conflicts, checks')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a manual page, or write all of them to a directory')
            break
        }
        'wxsupport;recommend' {
            [CompletionResult]::new('--top', '--top', [CompletionResultType]::ParameterName, 'How many channels to list')
            [CompletionResult]::new('--issue', '--issue', [CompletionResultType]::ParameterName, 'The issue, or a whole cluster such as payment; may be repeated')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who you are in this matter')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Where you and the account are')
            [CompletionResult]::new('--platform', '--platform', [CompletionResultType]::ParameterName, 'The platform on which you use WeChat')
            [CompletionResult]::new('--cannot', '--cannot', [CompletionResultType]::ParameterName, 'What you cannot do or no longer have, separated by commas')
            [CompletionResult]::new('--money', '--money', [CompletionResultType]::ParameterName, 'Whether money has left: before or after')
            [CompletionResult]::new('--prefer', '--prefer', [CompletionResultType]::ParameterName, 'What matters most: fast, sure or easy')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--urgent', '--urgent', [CompletionResultType]::ParameterName, 'Every minute counts')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Show how the order came about and why the others were left out')
            [CompletionResult]::new('--ask', '--ask', [CompletionResultType]::ParameterName, 'Ask the question that is left, on a terminal')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wxsupport;channel' {
            [CompletionResult]::new('--issue', '--issue', [CompletionResultType]::ParameterName, 'Only channels that serve this issue or cluster')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only channels of this kind')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Only channels open to these people')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only channels open in this region; where you are, for a received call')
            [CompletionResult]::new('--platform', '--platform', [CompletionResultType]::ParameterName, 'Only the steps of this platform')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--received-call', '--received-call', [CompletionResultType]::ParameterName, 'The number called you or the sender wrote to you')
            [CompletionResult]::new('--compare', '--compare', [CompletionResultType]::ParameterName, 'Put the channels named side by side')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show every fact')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wxsupport;escalate' {
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'When it happened: a date, or a date and time')
            [CompletionResult]::new('--tried', '--tried', [CompletionResultType]::ParameterName, 'A channel or step that was tried, and when: in-app-appeal=2026-11-10; may be repeated')
            [CompletionResult]::new('--refused', '--refused', [CompletionResultType]::ParameterName, 'A channel or step that refused, and when if known; may be repeated')
            [CompletionResult]::new('--issue', '--issue', [CompletionResultType]::ParameterName, 'The issue, or a whole cluster such as payment; may be repeated')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Who you are in this matter')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Where you and the account are')
            [CompletionResult]::new('--platform', '--platform', [CompletionResultType]::ParameterName, 'The platform on which you use WeChat')
            [CompletionResult]::new('--cannot', '--cannot', [CompletionResultType]::ParameterName, 'What you cannot do or no longer have, separated by commas')
            [CompletionResult]::new('--money', '--money', [CompletionResultType]::ParameterName, 'Whether money has left: before or after')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--new-evidence', '--new-evidence', [CompletionResultType]::ParameterName, 'There is evidence that nobody has seen yet')
            [CompletionResult]::new('--urgent', '--urgent', [CompletionResultType]::ParameterName, 'Every minute counts')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show everything about every step')
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'List the ladders there are')
            [CompletionResult]::new('--ask', '--ask', [CompletionResultType]::ParameterName, 'Ask the question that is left, on a terminal')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wxsupport;triage' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--batch', '--batch', [CompletionResultType]::ParameterName, 'Read one text a line from standard input and write one JSON object a line')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Show which words and features carried the decision')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'wxsupport;scam-check' {
            [CompletionResult]::new('--claims', '--claims', [CompletionResultType]::ParameterName, 'Who the sender says that they are: a channel')
            [CompletionResult]::new('--money', '--money', [CompletionResultType]::ParameterName, 'Whether money has left: before or after')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Where you are')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--received-call', '--received-call', [CompletionResultType]::ParameterName, 'The number called you or the sender wrote to you')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Speak only where sure: nothing is called suspicious')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Show how the verdict came about')
            [CompletionResult]::new('--batch', '--batch', [CompletionResultType]::ParameterName, 'Read one message a line from standard input and write one JSON object a line')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'Exit with 10 where suspicious or unverified, 11 where a scam or look-alike')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'wxsupport;catalog' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List how many entries there are, or the entries of one table')
            [CompletionResult]::new('facts', 'facts', [CompletionResultType]::ParameterValue, 'List the facts, each with its source')
            [CompletionResult]::new('sources', 'sources', [CompletionResultType]::ParameterValue, 'List the sources')
            [CompletionResult]::new('conflicts', 'conflicts', [CompletionResultType]::ParameterValue, 'List where sources contradict each other')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check an overlay and prove that no request ends nowhere')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the catalog''s TOML files into a directory')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of an answer, or the names of all schemas')
            break
        }
        'wxsupport;catalog;list' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'wxsupport;catalog;facts' {
            [CompletionResult]::new('--entity', '--entity', [CompletionResultType]::ParameterName, 'Only facts about this channel, topic or issue')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'wxsupport;catalog;sources' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'wxsupport;catalog;conflicts' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'wxsupport;catalog;check' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'wxsupport;catalog;export' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'wxsupport;catalog;schema' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'wxsupport;completions' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'wxsupport;man' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write every page into this directory')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Answer as of this time instead of now')
            [CompletionResult]::new('--tz', '--tz', [CompletionResultType]::ParameterName, 'Your time zone, such as Europe/Paris')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay the TOML files of this directory over the built-in catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the answer: zh or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
