#!/usr/bin/env python3
"""Asks lexi's questions. Type numbers or a word; nothing for "cannot tell", q to stop. Arguments go to lexi drill."""
import json, subprocess, sys

command = ["lexi", "drill", "--json", *sys.argv[1:]]
lexi = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

def reply(**fields):
    print(json.dumps(fields), file=lexi.stdin, flush=True)

def answer(options):
    typed = (sys.stdin.readline() or "q").split()
    ids = {str(number): option["id"] for number, option in enumerate(options, 1)}
    if typed == ["q"]: reply(do="quit")
    elif not typed: reply(do="unsure")
    else: reply(do="answer", given=[ids.get(each, each) for each in typed] if options else [" ".join(typed)])

for line in lexi.stdout:
    message = json.loads(line)
    if message["type"] == "question":
        options = message.get("options", [])
        print(f"\n{message['place']} of {message['of']}", message.get("scene", ""), message["ask"], sep="\n")
        for number, option in enumerate(options, 1): print(f"  {number}. {option['label']}")
    if "text" in message: print(message["text"])
    if "lines" in message: print(*message["lines"], sep="\n")
    if message["type"] == "word": print(f"\nNew: {message['word']}. {message['sense']}")
    if message["type"] in ("word", "mark"): reply(do="next")
    if message["type"] in ("question", "error"): answer(options)
sys.exit(lexi.wait())
