/**
 * Lets a bounded number of requests run at once and a bounded number wait their turn for a bounded time; whoever comes on top
 * is refused at once. Rendering shares one thread, so more at once would not be faster: only slower for all, and larger.
 * @param {{running: number, waiting: number, patienceMs: number}} most
 */
export function admission(most) {
  let running = 0
  /** @type {Set<() => void>} in the order of arrival */
  const waiting = new Set()
  let refusedAt = Number.NEGATIVE_INFINITY

  function run(response, start) {
    running += 1
    // 'close' comes once, whether the answer was sent or the client went away.
    response.once('close', () => {
      running -= 1
      waiting.values().next().value?.()
    })
    start()
  }

  /** Whether somebody waits, or was refused a moment ago. */
  const isCrowded = () => waiting.size > 0 || Date.now() - refusedAt < 5000

  /** @param response its 'close' ends the turn  @param start begins the work  @param sayNo answers who is refused */
  function admit(response, start, sayNo) {
    const refuse = () => {
      refusedAt = Date.now()
      sayNo()
    }
    if (running < most.running) return run(response, start)
    if (waiting.size >= most.waiting) return refuse()
    const leave = () => {
      waiting.delete(go)
      clearTimeout(timer)
      response.off('close', leave)
    }
    const go = () => {
      leave()
      run(response, start)
    }
    const timer = setTimeout(() => {
      leave()
      refuse()
    }, most.patienceMs)
    response.once('close', leave)
    waiting.add(go)
  }
  return { admit, isCrowded }
}
