;; Twice the same with clj-async-profiler, the second time by threads, and what lies between the two.
(load-file "shop.clj")
(require '[clj-async-profiler.core :as profiler])

;; On a thread of its own: the stacks of a script are deep.
(defn in-thread [work] (doto (Thread. ^Runnable work "seller") .start .join))

(let [options {:event :itimer :interval 10000000}
      sell #(in-thread (fn [] (shop/sell 1500)))]
  ;; Once for the compiler.
  (sell)
  (profiler/profile options (sell))
  (profiler/profile (assoc options :threads true) (sell))
  (profiler/generate-diffgraph 1 2 {}))
(shutdown-agents)
