# Completions of lexi for fish 3 and newer. See docs/completions.md.
function __lexi_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l typed (commandline -ct)
    for line in ($program complete -- $words "$typed" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$typed"
            case ':more'
                # fish goes on after a comma by itself.
            case '*'
                echo $line
        end
    end
end
complete -c lexi -f -a '(__lexi_complete)'
complete -c lexithymia -f -a '(__lexi_complete)'
