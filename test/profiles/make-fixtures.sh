#!/bin/bash
# Makes src/profile/fixtures/ anew, each file by the tool that people use, from the small programs beside this script.
# Run by hand (test/profiles/make-fixtures.sh [part …], parts as `part` names them below); src/profile/fixtures/versions.txt says what made the files that are there.
# Wanted: python3, node, chromium, firefox-esr, deno and bun (DENO and BUN may name them), go, a JDK with Maven, gcc, perf, Ruby with stackprof, cargo; what is missing is skipped. samply asks for
# kernel.perf_event_paranoid=1. PYTHON315 may name a Python 3.15 that is not on the path (Debian has one in sid), and
# CLJ_ASYNC_PROFILER a folder with the sources of clj-async-profiler: with Maven's Clojure beside them they run as they are.
set -u
INFERNO=0.12.8
RBSPY=0.55.0
CLOJURE=1.12.3
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../src/profile/fixtures
programs=$here/programs
# A fixed place, because the files name it; where Python lies is nobody's business.
work=/srv/shop
mkdir "$work" || exit 1
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"
cp "$programs"/* "$work"
cd "$work" || exit 1
: > versions.txt
made() { echo "$1" | tee -a versions.txt; }
wanted=" $* "
part() { [ "$wanted" = "  " ] || [[ $wanted == *" $1 "* ]]; }
has() { command -v "$1" > /dev/null || { echo "skipped: $1 is missing"; return 1; }; }

if part python && has python3; then
  python3 -m venv venv && venv/bin/pip -q install py-spy==0.4.3 viztracer==1.1.1 pyinstrument==5.1.3
  spy() { venv/bin/py-spy record -r 50 "$@" -- venv/bin/python shop.py > /dev/null 2>&1; }
  made "$(venv/bin/py-spy --version), $(venv/bin/python --version)"
  spy -o py-spy.svg
  spy -t -f raw -o py-spy.collapsed
  spy -f speedscope -o py-spy.speedscope.json
  made "viztracer $(venv/bin/pip show viztracer | sed -n 's/^Version: //p')"
  venv/bin/viztracer -o viztracer.json --max_stack_depth 4 --ignore_c_function shop.py > /dev/null
  head -c 4000 viztracer.json > viztracer.cut.json
  venv/bin/python -m cProfile shop.py > cprofile.txt
  sed -i "s#$(venv/bin/python -c 'import sys; print(sys.base_prefix)')/#/usr/#g" py-spy.speedscope.json viztracer.cut.json cprofile.txt
fi
python315=${PYTHON315:-python3.15}
if part python315 && has "$python315"; then
  made "profiling.sampling of $("$python315" --version)"
  sampling() { "$python315" -m profiling.sampling "$@" > /dev/null 2>&1; }
  sampling run -a -r 100 --collapsed -o python315.collapsed shop.py
  sampling run -a -r 100 --gecko -o python315.gecko.json shop.py
  sampling run -a -r 100 --jsonl -o python315.jsonl shop.py
  sampling run -a -r 100 --pstats -o python315.pstats shop.py
  sampling run -a -r 100 --binary -o python315.binary shop.py
  sampling run -a -r 100 --heatmap -o heat shop.py && cp heat/index.html python315-heatmap.html
  sampling replay --flamegraph -o python315.html python315.binary
  sampling run -a -r 100 --diff-flamegraph python315.binary -o python315-difference.html shop.py
  # Of pages the data and what names them: the rest is libraries that draw.
  python3 - python315*.html << 'PYTHON'
import re, sys
for path in sys.argv[1:]:
    page = open(path).read()
    bare = re.sub(r'<(style|svg)\b.*?</\1>', '', page, flags=re.S)
    data = lambda script: '<script>\n' + '\n'.join(re.findall(r'^const EMBEDDED_DATA = .*$', script[0], re.M)) + '\n</script>'
    bare = re.sub(r'<script\b.*?</script>', data, bare, flags=re.S)
    bare = re.sub(r'data:[\w/+;-]+,[\w+/=%.-]{200,}', '', bare)
    bare = re.sub(r'"opcode_mapping": \{"names": \{.*?\}, "deopt": \{.*?\}\}', '"opcode_mapping": {}', bare)
    open(path, 'w').write(bare)
PYTHON
  sed -i "s#$("$python315" -c 'import sys; print(sys.base_prefix)')/#/usr/#g" python315.collapsed python315.gecko.json python315.jsonl python315*.html
fi
if part clojure && [ -d "${CLJ_ASYNC_PROFILER:-}" ] && has mvn && has javac; then
  mvn -q dependency:copy -Dartifact=org.clojure:clojure:$CLOJURE -DoutputDirectory=clojure
  mvn -q dependency:copy -Dartifact=org.clojure:spec.alpha:0.5.238 -DoutputDirectory=clojure
  mvn -q dependency:copy -Dartifact=org.clojure:core.specs.alpha:0.4.74 -DoutputDirectory=clojure
  made "clj-async-profiler $(sed -n 's/^### \([0-9.]*\).*/\1/p' "$CLJ_ASYNC_PROFILER/CHANGELOG.md" | head -1), Clojure $CLOJURE, $(java -version 2>&1 | head -1)"
  javac -cp 'clojure/*' -d clojure/classes "$CLJ_ASYNC_PROFILER/src/clj_async_profiler/Helpers.java"
  java -Djdk.attach.allowAttachSelf -Dclj-async-profiler.output-dir="$work/clojure/out" \
    -cp "clojure/classes:$CLJ_ASYNC_PROFILER/src:$CLJ_ASYNC_PROFILER/res:$CLJ_ASYNC_PROFILER/vendor:clojure/*:." clojure.main profile.clj > /dev/null 2>&1
  results=clojure/out/clj-async-profiler/results
  cp $results/*-01-*-flamegraph.html clj-async-profiler.html
  gzip -9nc $results/*-01-*-collapsed.txt > clj-async-profiler.collapsed.gz
  gzip -9nc $results/*-02-*-collapsed.txt > clj-async-profiler-threads.collapsed.gz
  cp $results/*-diffgraph.html clj-async-profiler-difference.html
  # As above: the data without the libraries that draw it.
  python3 - clj-async-profiler*.html << 'PYTHON'
import re, sys
for path in sys.argv[1:]:
    page = open(path).read()
    heads = re.findall(r'^var (?:graphTitle|isDiffgraph) = .*$', page, re.M)
    data = re.search(r'^var idToFrame = \[.*?(?=^console)', page, re.M | re.S).group()
    open(path, 'w').write('<html>\n<script>\n' + '\n'.join(heads) + '\n' + data + '</script>\n</html>\n')
PYTHON
fi
if part node && has node; then
  made "node $(node --version)"
  node --cpu-prof --cpu-prof-interval 2000 --cpu-prof-name node.cpuprofile shop.js
  node --heap-prof --heap-prof-interval 4096 --heap-prof-name node.heapprofile shop.js
fi
if part go && has go; then
  made "$(go version)"
  go run shop.go go-cpu.pb.gz go-heap.pb.gz
fi
if part jvm && has mvn && has javac; then
  version=4.0
  mvn -q dependency:copy -Dartifact=tools.profiler:async-profiler:$version -DoutputDirectory=.
  made "async-profiler $version, $(java -version 2>&1 | head -1)"
  unzip -qo async-profiler-$version.jar 'linux-x64/*'
  javac Shop.java
  for form in html collapsed jfr; do
    java -XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints \
      "-agentpath:$work/linux-x64/libasyncProfiler.so=start,event=ctimer,interval=10ms,threads,ann,file=async-profiler.$form" Shop
  done
  head -c 200 async-profiler.jfr > async-profiler.cut.jfr
fi
# Wants a JDK of 21 or newer; JAVA_HOME may name it.
if part graal && has mvn && has javac; then
  made "cpusampler of GraalVM's js-community 25.0.2, $("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | head -1)"
  mvn -q -B -f graal-pom.xml dependency:copy-dependencies -DoutputDirectory=graal
  "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -cp 'graal/*' -d guest Guest.java
  for form in flamegraph json calltree; do
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp 'guest:graal/*' Guest $form graal.$form > /dev/null 2>&1
  done
  # The drawing without the program that moves it.
  python3 -c "import re; print(re.sub(r'<script\b.*?</script>', '', open('graal.flamegraph').read(), flags=re.S), end='')" > graal.svg
fi
if part native && has gcc && has perf; then
  made "perf $(perf --version | sed 's/.* //'), $(gcc --version | head -1)"
  gcc -O1 -g -fno-omit-frame-pointer -fno-optimize-sibling-calls -pthread shop.c -o shop
  perf record -q -F 199 -e cpu-clock:u --call-graph fp -o perf.data ./shop
  perf script -i perf.data > perf.txt
  head -c 200 perf.data > perf.cut.data
  if has cargo; then
    cargo install -q --root cargo --version "$INFERNO" inferno && cargo install -q --root cargo samply
    made "inferno $INFERNO, $(cargo/bin/samply --version)"
    cargo/bin/inferno-collapse-perf < perf.txt > inferno.collapsed
    cargo/bin/inferno-flamegraph --deterministic < inferno.collapsed > inferno.svg
    cargo/bin/samply record -s -n -r 200 -o samply.json.gz -- ./shop
  fi
fi
if part ruby && has ruby; then
  made "stackprof $(ruby -e 'require "stackprof"; puts StackProf::VERSION'), $(ruby --version | cut -d' ' -f1,2)"
  json() { ruby -e 'require "stackprof"; require "json"; puts JSON.generate(Marshal.load(File.binread(ARGV[0])))' "$1"; }
  ruby shop.rb stackprof.dump && json stackprof.dump > stackprof.json
  ruby garbage.rb garbage.dump && json garbage.dump > stackprof-collector.json
fi
if part rbspy && has ruby && has cargo; then
  cargo install -q --root cargo --version "$RBSPY" rbspy
  made "$(cargo/bin/rbspy --version), $(ruby --version | cut -d' ' -f1,2)"
  for form in collapsed speedscope summary; do
    cargo/bin/rbspy record --rate 50 --silent --format $form --file rbspy.$form --raw-file rbspy.raw.gz -- ruby menu.rb
  done
  mv rbspy.speedscope rbspy.speedscope.json && gunzip -c rbspy.raw.gz | head -c 4000 > rbspy.cut.raw
fi
if part bun && has "${BUN:-bun}"; then
  made "bun $("${BUN:-bun}" --version)"
  "${BUN:-bun}" --cpu-prof --cpu-prof-name bun.cpuprofile shop.js
  "${BUN:-bun}" --cpu-prof-md --cpu-prof-name bun.cpuprofile.md shop.js
fi
if part chromium && has chromium && has node; then
  made "$(chromium --version | sed 's/ built.*//')"
  node browser.mjs "$here/../.." && gzip -9n chromium-trace.json
fi
if part firefox && has firefox-esr && has python3; then
  made "$(firefox-esr --version)"
  printf '<script>%s</script>' "$(cat shop.js)" > shop.html
  mkdir firefox
  MOZ_PROFILER_STARTUP=1 MOZ_PROFILER_STARTUP_FEATURES=js MOZ_PROFILER_STARTUP_INTERVAL=2 MOZ_PROFILER_STARTUP_FILTERS=GeckoMain \
    MOZ_PROFILER_SHUTDOWN="$work/firefox.json" firefox-esr --headless --profile "$work/firefox" --no-remote --screenshot "$work/shop.png" "file://$work/shop.html" > /dev/null 2>&1
  # Of the process of the page the samples alone.
  python3 - << 'PYTHON'
import gzip, json
profile = json.load(open('firefox.json'))
page = next(one for one in profile['processes'] if any('file:' in thread.get('processName', '') for thread in one['threads']))
meta = {key: profile['meta'][key] for key in ('version', 'interval', 'product') if key in profile['meta']}
threads = [{key: value for key, value in thread.items() if key != 'markers'} for thread in page['threads']]
text = json.dumps({'meta': meta, 'threads': [], 'processes': [{'meta': meta, 'threads': threads}]}, separators=(',', ':'))
open('firefox.json.gz', 'wb').write(gzip.compress(text.encode(), mtime=0))
PYTHON
fi
if part deno && has "${DENO:-deno}"; then
  made "$("${DENO:-deno}" --version | head -1 | cut -d' ' -f1,2)"
  "${DENO:-deno}" run --cpu-prof --cpu-prof-dir=deno shop.js && mv deno/*.cpuprofile deno.cpuprofile
fi
# What was not made anew keeps its line.
while read -r line; do cut -d' ' -f1 versions.txt | grep -qxF "${line%% *}" || echo "$line" >> versions.txt; done < "$out/versions.txt"
for file in versions.txt py-spy.* python315* clj-async-profiler* viztracer.cut.json cprofile.txt node.* go-*.gz async-profiler.html async-profiler.collapsed \
  async-profiler.cut.jfr chromium-*.json chromium-trace.json.gz firefox.json.gz deno.cpuprofile bun.* graal.svg graal.json graal.calltree rbspy.collapsed rbspy.speedscope.json rbspy.summary rbspy.cut.raw perf.txt perf.cut.data inferno.* samply.json.gz stackprof.json stackprof-collector.json stackprof.dump; do
  [ -f "$file" ] && install -m 644 "$file" "$out"
done
