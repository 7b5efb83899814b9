/** A channel that delivers when the test says so, in any order; each message is copied, as between real windows. */
import type { Channel } from '../../../src/session/channel.ts';

interface Post {
  to: End;
  message: unknown;
}
interface End {
  heard?: (message: unknown) => void;
  lost?: () => void;
}

export class TestChannel {
  private readonly ends = new Set<End>();
  readonly underWay: Post[] = [];
  posted = 0;

  end(): Channel {
    const own: End = {};
    this.ends.add(own);
    return {
      post: (message) => {
        this.posted += 1;
        for (const to of this.ends) if (to !== own) this.underWay.push({ to, message: structuredClone(message) });
      },
      listen: (heard, lost) => {
        Object.assign(own, { heard, lost });
        return () => this.ends.delete(own);
      },
    };
  }

  /** The message at that index modulo how many are under way. */
  deliver(index = 0): void {
    const [post] = this.underWay.splice(index % Math.max(1, this.underWay.length), 1);
    post?.to.heard?.(post.message);
  }

  /** The oldest message under way will arrive twice. */
  repeat(): void {
    this.underWay.push(...this.underWay.slice(0, 1));
  }

  /** It arrives, and cannot be read. */
  lose(): void {
    this.underWay.shift()?.to.lost?.();
  }

  deliverAll(): void {
    while (this.underWay.length > 0) this.deliver();
  }
}
