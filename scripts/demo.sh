#!/bin/sh
# The main job on the example reports: read them, keep them, and show what they say happened.
set -eu
dragoman=${1:-dragoman}
casefile=build/demo.dragoman
mkdir -p build
rm -f "$casefile" "$casefile-wal" "$casefile-shm"

title() { printf '\n\n— %s —\n\n' "$*"; }
# `check` ends with 1 where the record contradicts a comparison, `add` where a report could not be read.
found_wanting() { "$@" || [ $? -eq 1 ]; }

title "dragoman add $casefile examples/reports"
"$dragoman" add "$casefile" examples/reports

title "dragoman chronicle $casefile"
"$dragoman" chronicle "$casefile"

# The incident that most reports bear on.
id=$("$dragoman" chronicle "$casefile" --json | "$(dirname "$dragoman")/python" -c '
import json, sys
incidents = json.load(sys.stdin)["incidents"]
print(max(incidents, key=lambda i: (len(i["reports"]), i["id"]))["id"])')

title "dragoman incident $casefile $id"
"$dragoman" incident "$casefile" "$id"

title "dragoman conflicts $casefile"
"$dragoman" conflicts "$casefile"

title "dragoman check $casefile"
found_wanting "$dragoman" check "$casefile"

title "To open it in a browser"
printf '  %s serve %s\n' "$dragoman" "$casefile"
