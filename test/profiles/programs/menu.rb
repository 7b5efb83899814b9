# Three parts parsing, one part rendering, for whoever looks from outside.
class Shop
  def work(seconds)
    finish = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) + seconds
    (1..50).sum while Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) < finish
  end

  def parse = work(0.9)
  def render = work(0.3)
  def self.menu = new.tap { |shop| shop.parse; shop.render }
end

Shop.menu
