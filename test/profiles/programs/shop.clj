;; Three parts pricing, one part tax.
(ns shop)

(defn price [n] (reduce + (map #(* % %) (range n))))
(defn tax [n] (reduce + (map #(rem % 7) (range n))))
(defn order [n] (+ (price (* 3 n)) (tax n)))

(defn sell [milliseconds]
  (let [until (+ (System/nanoTime) (* milliseconds 1000000))]
    (loop [sold 0]
      (if (< (System/nanoTime) until) (recur (+ sold (order 300))) sold))))
