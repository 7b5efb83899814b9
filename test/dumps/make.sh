#!/usr/bin/env bash
# Makes the dumps of src/thread-dump/fixtures/ that real libraries and runtimes print, anew: by hand, when a form changes.
# Each part says what it wants and which version made the committed files; a part whose tools are missing is left out, and
# said. What differs from run to run (addresses, ids, times) may differ in the files; the counts in the tests may not.
set -u
here=$(cd "$(dirname "$0")" && pwd)
fixtures=$here/../../src/thread-dump/fixtures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

missing() {
  for tool in "$@"; do command -v "$tool" > /dev/null || { echo "left out: needs $tool" >&2; return 0; }; done
  return 1
}

# OpenJDK 17.0.15; metrics-jvm 4.2.30, hadoop-common 3.4.1, geode-core 1.15.1.
thread_infos() {
  missing mvn javac && return
  mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib"
  javac -cp 'lib/*' -d out "$here/ThreadInfos.java" || return
  for library in dropwizard hadoop geode; do
    java -cp 'out:lib/*' ThreadInfos $library 2> /dev/null > "$fixtures/thread-info-$library.txt"
  done
}

thread_infos
