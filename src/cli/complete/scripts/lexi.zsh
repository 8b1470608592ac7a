#compdef lexi lexithymia
# Completions of lexi for zsh. See docs/completions.md.
_lexi() {
  local value says space=' ' files=
  local -a values lines
  while IFS=$'\t' read -r value says; do
    case $value in
      :files) files=yes ;;
      :more) space= ;;
      *)
        values+=("$value")
        lines+=("$value${says:+  -- $says}")
        ;;
    esac
  done < <(${~words[1]} complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)
  if [[ -n $files ]]; then
    _files
  else
    compadd -S "$space" -l -d lines -a values
  fi
}
if [[ ${funcstack[1]} == _lexi ]]; then
  _lexi "$@"
else
  compdef _lexi lexi lexithymia
fi
