# Much of the time goes into the collection of garbage.
require 'stackprof'

class Shop
  def parse = 60_000.times.map { |i| "item #{i}" }.size
  def self.menu = 25.times { new.parse }
end

StackProf.run(mode: :cpu, interval: 4000, raw: true, out: ARGV[0]) { Shop.menu }
