#!/bin/bash
# Makes src/profile/fixtures/ anew, each file by the tool that people use, from the small programs beside this script.
# Run by hand (test/profiles/make-fixtures.sh); src/profile/fixtures/versions.txt says what made the files that are there.
# Wanted: python3, node, go, a JDK with Maven, gcc, perf, Ruby with stackprof, cargo; what is missing is skipped. samply asks for
# kernel.perf_event_paranoid=1.
set -u
INFERNO=0.12.8
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
has() { command -v "$1" > /dev/null || { echo "skipped: $1 is missing"; return 1; }; }

if has python3; then
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
if has node; then
  made "node $(node --version)"
  node --cpu-prof --cpu-prof-interval 2000 --cpu-prof-name node.cpuprofile shop.js
  node --heap-prof --heap-prof-interval 4096 --heap-prof-name node.heapprofile shop.js
fi
if has go; then
  made "$(go version)"
  go run shop.go go-cpu.pb.gz go-heap.pb.gz
fi
if has mvn && has javac; then
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
if has gcc && has perf; then
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
if has ruby; then
  made "stackprof $(ruby -e 'require "stackprof"; puts StackProf::VERSION'), $(ruby --version | cut -d' ' -f1,2)"
  ruby shop.rb stackprof.dump && ruby -e 'require "stackprof"; require "json"; puts JSON.generate(Marshal.load(File.binread(ARGV[0])))' stackprof.dump > stackprof.json
fi
for file in versions.txt py-spy.* viztracer.cut.json cprofile.txt node.* go-*.gz async-profiler.html async-profiler.collapsed \
  async-profiler.cut.jfr perf.txt perf.cut.data inferno.* samply.json.gz stackprof.json stackprof.dump; do
  [ -f "$file" ] && cp "$file" "$out"
done
