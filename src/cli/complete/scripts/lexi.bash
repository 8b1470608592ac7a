# Completions of lexi for bash 3.2 and newer. See docs/completions.md.
_lexi() {
  local value says typed="${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  while IFS=$'\t' read -r value says; do
    case $value in
      :files)
        compopt -o filenames 2>/dev/null
        while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -f -- "$typed")
        ;;
      :more) compopt -o nospace 2>/dev/null ;;
      *) COMPREPLY+=("$value") ;;
    esac
  done < <("${1/#\~/$HOME}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _lexi lexi lexithymia
