#!/usr/bin/env bash
# Asks lexi's questions. Type numbers or a word; nothing for "cannot tell", q to stop. Arguments go to lexi drill.
set -euo pipefail
coproc LEXI { exec lexi drill --json "$@"; }
pid=$LEXI_PID
exec 3<&"${LEXI[0]}" 4>&"${LEXI[1]}"

answer() { # of the message that holds the question
  local typed
  read -r typed || typed=q
  jq -c --arg typed "$typed" '
    ($typed | split(" ")) as $words | .options as $options
    | if $typed == "q" then {do: "quit"}
      elif $typed == "" then {do: "unsure"}
      elif $options then {do: "answer", given: $words | map($options[((tonumber? | select(. > 0)) // 99) - 1].id // .)}
      else {do: "answer", given: [$typed]} end' <<<"$1" >&4
}

while IFS= read -r message <&3; do
  jq -r '(select(.type == "question") | "\n\(.place) of \(.of)", .scene // "", .ask,
      (.options // [] | to_entries[] | "  \(.key + 1). \(.value.label)")),
    (select(.type == "word") | "\nNew: \(.word). \(.sense)"), .text // empty, (.lines // [])[]' <<<"$message"
  case $(jq -r .type <<<"$message") in
    question) question=$message && answer "$question" ;;
    error) answer "$question" ;;
    word | mark) echo '{"do":"next"}' >&4 ;;
  esac
done
wait "$pid"
