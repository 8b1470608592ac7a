# Completions of lexi for PowerShell 5.1 and newer. See docs/completions.md.
Register-ArgumentCompleter -Native -CommandName lexi, lexithymia -ScriptBlock {
    param($typed, $line, $cursor)
    $elements = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor -or $typed -eq '' })
    $words = @($elements | Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text.Trim("'", '"') })
    $program = $line.CommandElements[0].Extent.Text
    # An empty word at the end does not reach a program in older versions, so it is told in another way.
    $lines = if ($typed -eq '') { & $program complete --empty -- @words 2>$null }
    else { & $program complete -- @words $typed 2>$null }
    foreach ($each in $lines) {
        $value, $says = $each -split "`t", 2
        if ($value -eq ':more') { continue }
        if ($value -eq ':files') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($typed)
            continue
        }
        if (-not $says) { $says = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $says)
    }
}
