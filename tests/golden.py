"""The golden list: every result of the three example workshops, as it is printed with one decimal."""

BOOKS, SHOPS, CARS = "bookshop-to-ebooks", "corner-shop-delivery", "car-showroom"

# (example, method, result, what is expected). Numbers and bars as they are printed with one decimal;
# "(…)" is the band, "#" the rank.
GOLDEN = [
    (BOOKS, "canvas-walk", "notes_per_block", "Customer segments 5, Value propositions 6, Channels 4, "
     "Customer relationships 4, Revenue streams 4, Key resources 4"),
    (BOOKS, "canvas-walk", "coherence", "68.8 (Gaps to close)"),
    (BOOKS, "canvas-walk", "verdict", "All blocks are filled, but at least one link is open: close it first."),
    (BOOKS, "working-backwards", "facets", "Customer 83.3, Problem 100, Benefit 66.7, Evidence 66.7, Experience 50"),
    (BOOKS, "working-backwards", "readiness", "73.3 (Ready to test with customers)"),
    (BOOKS, "working-backwards", "skill_gaps", "Hardware design 12 (#1), Digital rights 9 (#2), "
     "Wireless delivery 6 (#3), Online retail 0 (#4), Recommendation 0 (#5)"),
    (BOOKS, "working-backwards", "gap_share", "55.1"),
    (BOOKS, "working-backwards", "posture", "A long road: plan years of patience or a partner."),
    (BOOKS, "working-backwards", "verdict", "Test the weakest answer with customers: Experience."),
    (BOOKS, "long-horizon", "meaning", "Meaningful 4.3, Durable 4.7"),
    (BOOKS, "long-horizon", "place", "Meaningful and durable: worth years of patience."),
    (BOOKS, "long-horizon", "horizon", "7 (Long enough)"),
    (BOOKS, "long-horizon", "lowest_cash", "-93"),
    (BOOKS, "long-horizon", "payback", "2010"),
    (BOOKS, "long-horizon", "cash", "2004:-8, 2005:-23, 2006:-53, 2007:-88, 2008:-93, 2009:-38, 2010:82"),
    (BOOKS, "long-horizon", "verdict", "A bet we can hold."),
    (BOOKS, "customer-effort", "minutes_total", "48"),
    (BOOKS, "customer-effort", "effort_today", "38.7 (Noticeable)"),
    (BOOKS, "customer-effort", "cut", "48.3 (A change customers will notice)"),
    (BOOKS, "customer-effort", "by_stage", "Order 46.7 (#1), Use 40 (#2), Dispose 40 (#2), Search 26.7 (#4)"),
    (BOOKS, "customer-effort", "by_cost", "Money 12, Time 52, Worry 52"),
    (BOOKS, "customer-effort", "first_cells", "Use / Worry 6 (#1), Order / Time 4 (#2), Dispose / Time 3 (#3), "
     "Order / Money 2 (#4), Use / Time 2 (#4)"),
    (BOOKS, "customer-effort", "verdict", "No breaking point, but the heaviest stage deserves a fix: Order."),
    (BOOKS, "flywheel", "loops", "closed=True, reinforcing 2, braking 1, main = Reading experience → Readers with a "
     "device → Willing publishers → Digital titles, bottleneck readers"),
    (BOOKS, "flywheel", "momentum", "54.1 (Turning slowly)"),
    (BOOKS, "flywheel", "turn", "22"),
    (BOOKS, "flywheel", "pushes", "Readers with a device 1.6 (#1), Willing publishers 1.4 (#2), Digital titles 1.4 "
     "(#2), Readers with a device → Willing publishers 0.7 (#4), Reading experience → Readers with a device 0.5 (#5)"),
    (BOOKS, "flywheel", "verdict", "There is a braking loop: decide whether it protects or only slows."),
    (BOOKS, "self-disruption", "exposure", "69.6 (Most of the firm is exposed)"),
    (BOOKS, "self-disruption", "attack_rank", "Any book in 60 seconds on a device 78.3 (#1), Free books paid by "
     "advertising 52.4 (#2), Lending by post 50.4 (#3)"),
    (BOOKS, "self-disruption", "courage", "60"),
    (BOOKS, "self-disruption", "verdict", "Attack ourselves, waiting costs more: Any book in 60 seconds on a "
     "device."),
    (BOOKS, "standalone-services", "ranking", "Fulfilment centres 69.3 (#1), Server infrastructure 60 (#2), One-click "
     "payment 51.3 (#3), Recommendation engine 32 (#4)"),
    (BOOKS, "standalone-services", "verdict", "Can be sold now: Fulfilment centres."),
    (BOOKS, "model-recheck", "riskiest", "Device engineers we do not have yet 5 (#1), Design a reading device and its "
     "supply chain 5 (#1), Wireless download to the device, no computer needed 4 (#3), Three years of development "
     "before the first sale 4 (#3)"),
    (BOOKS, "model-recheck", "confidence", "26.4 (Mostly belief)"),
    (CARS, "recommend-test", "kept_share", "38.9"),
    (CARS, "recommend-test", "moment_bars", "First trouble 1 (#1), After a month 2 (#2), After a year 2 (#2), First "
     "day of use 3 (#4), Before the visit 4 (#5), Deciding 4 (#5)"),
    (CARS, "recommend-test", "bond", "43.8 (Balanced)"),
    (CARS, "recommend-test", "index", "44.1 (Would not sell it to our family)"),
    (CARS, "recommend-test", "honesty", "1.1"),
    (CARS, "recommend-test", "verdict", "The buyer is left alone (First trouble): add a message or a visit."),
    (CARS, "customer-effort", "minutes_total", "–"),
    (CARS, "customer-effort", "effort_today", "54.5 (Noticeable)"),
    (CARS, "customer-effort", "cut", "40 (A change customers will notice)"),
    (CARS, "customer-effort", "by_stage", "Use 66.7 (#1), Order 60 (#2), Search 46.7 (#3), Dispose 40 (#4)"),
    (CARS, "customer-effort", "by_cost", "Money 35, Time 55, Worry 80"),
    (CARS, "customer-effort", "first_cells", "Use / Worry 4 (#1), Order / Worry 2 (#2), Use / Time 2 (#3), "
     "Search / Time 1 (#4), Search / Worry 1 (#4)"),
    (CARS, "customer-effort", "verdict", "Customers give up at Use / Worry: repair that before anything else."),
    (CARS, "day-one-pulse", "pulse_score", "62.7 (Day 1 with cracks)"),
    (CARS, "day-one-pulse", "by_area", "Customer 70, Deciding 53.3, Inventing 45, People 80"),
    (CARS, "day-one-pulse", "lowest_items", "How we argue 1 (#1), Our own product 1 (#1), After the sale 2 (#3), "
     "Failed trials 2 (#3), New skills 2 (#3)"),
    (CARS, "day-one-pulse", "verdict", "Already Day 2, begin here: How we argue, Our own product."),
    (CARS, "proactive-recovery", "proactivity", "25 (The customer has to fight)"),
    (CARS, "proactive-recovery", "first_failures", "Repair date missed 40 (#1), Waiting in the showroom over 15 "
     "minutes 40 (#2), Technician came unprepared 8 (#3), Scratch at hand-over 0 (#4)"),
    (CARS, "proactive-recovery", "year_cost", "23.5"),
    (CARS, "proactive-recovery", "generosity", "58.3"),
    (CARS, "proactive-recovery", "worth_range", "base 34.3, range -15.2…390, quality 1.92; swing: lost 94.1, margin "
     "50.4, years 50.4, saved 47; improve first: lost 75.3, saved 47, years 20.2"),
    (CARS, "proactive-recovery", "verdict", "Generosity pays in the expected case; measure the main driver."),
    (CARS, "purpose", "value_gaps", "Innovation 2 (#1), Customer obsession 1 (#2), Ownership 1 (#2), Bias for action 1 "
     "(#4), High hiring bar 1 (#5), Frugality 0 (#6)"),
    (CARS, "purpose", "served", "Passion for invention (labs, new ventures) 2 (#1), Long-term view (5–7 years, future "
     "cash flow) 4 (#2), Customer first (best buying experience; support for sellers) 5 (#3), Operational "
     "optimisation (delivery improved all the time) 5 (#3)"),
    (CARS, "purpose", "alignment", "CRM with shared schedule 80 (#1), Bigger showroom 40 (#2), Year-end discount 15 "
     "(#3)"),
    (CARS, "purpose", "verdict", "No initiative serves: Passion for invention (labs, new ventures)."),
    (CARS, "self-disruption", "exposure", "74 (Most of the firm is exposed)"),
    (CARS, "self-disruption", "attack_rank", "Order online, test drive at the door 72.7 (#1), Mobile service van 72.7 "
     "(#2), Car by monthly subscription 41.6 (#3)"),
    (CARS, "self-disruption", "courage", "50"),
    (CARS, "self-disruption", "verdict", "Attack ourselves, waiting costs more: Order online, test drive at the "
     "door; Mobile service van."),
    (CARS, "untold-story", "gaps", "Father collects cars from elderly customers for service 4 (#1), Free winter check "
     "0 (#2)"),
    (CARS, "untold-story", "best_signal", "Test drive on the customer’s own school run 78.3 (#1), Showroom in virtual "
     "reality 31.7 (#2)"),
    (CARS, "untold-story", "verdict", "Not real, do not tell it: Showroom in virtual reality."),
    (CARS, "model-recheck", "confidence", "60.2 (Partly founded)"),
    (CARS, "model-recheck", "broken", "1"),
    (CARS, "model-recheck", "verdict", "A disproved note is still part of the model: replace or remove it."),
    (SHOPS, "value-chain", "entry_points", "Last mile 74.3 (#1), Finding and ordering 68.6 (#2), Wholesale 61.4 (#3), "
     "Shop shelf 54.3 (#4), Payment and settlement 52.9 (#5), Makers and farms 16 (#6)"),
    (SHOPS, "value-chain", "verdict", "There is an entry point next to us or at our own stage: Finding and "
     "ordering, Payment and settlement."),
    (SHOPS, "direct-connection", "link_score", "71.2"),
    (SHOPS, "direct-connection", "side_scores", "Customer side 72, Partner side 70"),
    (SHOPS, "direct-connection", "weak_links", "Delivery at the door 44 (#1), Payout to shops 56 (#2), Chat with "
     "someone who knows the street 80 (#3), Shop tablet for orders 84 (#4), Order app 92 (#5)"),
    (SHOPS, "direct-connection", "burden_today", "64"),
    (SHOPS, "direct-connection", "relief", "60.9"),
    (SHOPS, "direct-connection", "first_burdens", "Delivery / Corner shop 10 (#1), Settlement and invoices / Corner "
     "shop 6 (#2), Permits and registration / Corner shop 4 (#3), Product documents / Corner shop 4 (#3), Signing in "
     "and paying in several systems / Corner shop 4 (#3)"),
    (SHOPS, "direct-connection", "verdict", "Partners carry a heavy load: take over the top burden."),
    (SHOPS, "formula-workbench", "base", "2961818.2"),
    (SHOPS, "formula-workbench", "drivers", "base 2961818.2, range -28535000…54485714.3, quality 2.84; swing: fee "
     "27000000, per_hour 27000000, basket 21600000, commission 12960000; improve first: per_hour 16200000, orders "
     "6579000, redress 4608000"),
    (SHOPS, "formula-workbench", "stage", "2 (Equations stand)"),
    (SHOPS, "formula-workbench", "verdict", "The drivers rest on weak data: improve the first bar."),
    (SHOPS, "data-asset", "ranking", "Hourly demand per street 67.5 (#1), Stock in shops, live 58.5 (#2), Delivery "
     "time per building 56 (#3)"),
    (SHOPS, "data-asset", "lean", "66.7 (Subscription)"),
    (SHOPS, "data-asset", "legal_ready", "80"),
    (SHOPS, "data-asset", "verdict", "Worth offering: Hourly demand per street."),
    (SHOPS, "dream-business", "index", "Corner-shop network 77.1 (#1), Own dark store 51.8 (#2), Supermarket van –"),
    (SHOPS, "dream-business", "radar", "Loved by customers / Corner-shop network 3.5, Loved by customers / Own dark "
     "store 3, Loved by customers / Supermarket van 2, Can grow very large / Corner-shop network 4.5, Can grow very "
     "large / Own dark store 4, Can grow very large / Supermarket van 4"),
    (SHOPS, "dream-business", "verdict", "The best idea is promising (Corner-shop network): work on its weakest "
     "trait."),
    (SHOPS, "margin-hunt", "ranking", "Delivery apps for meals 194.4 (#1), Wholesale list prices 192.5 (#2), Rider "
     "agencies 75.6 (#3)"),
    (SHOPS, "margin-hunt", "self_ratio", "97.6 (Mostly self-service)"),
    (SHOPS, "margin-hunt", "first_tasks", "Register a shop 45 (#1), Change the delivery slot 20 (#2), Order again 0 "
     "(#3)"),
    (SHOPS, "margin-hunt", "verdict", "Their margin is open to attack: Delivery apps for meals."),
    (SHOPS, "rival-watch", "attention", "77.5 (Customer first)"),
    (SHOPS, "rival-watch", "invite", "Parcel firm 3 (#1), Convenience-store chain 2 (#2)"),
    (SHOPS, "rival-watch", "door_share", "62"),
    (SHOPS, "rival-watch", "verdict", "Worth an invitation: Parcel firm, Convenience-store chain."),
    (SHOPS, "opw-triage", "opw_share", "46.4 (Talent is being wasted)"),
    (SHOPS, "opw-triage", "freed", "26"),
    (SHOPS, "opw-triage", "by_route", "Stop 4, Automate 10, Hand out 12, Simplify 14, Keep 16"),
    (SHOPS, "opw-triage", "saving", "512"),
    (SHOPS, "opw-triage", "verdict", "Much of the week is other people’s work: move the largest block first."),
    (SHOPS, "model-recheck", "confidence", "26.4 (Mostly belief)"),
    (SHOPS, "model-recheck", "overdue", "2"),
    (SHOPS, "model-recheck", "verdict", "Some validated notes are past their date: look again."),
]  # fmt: skip

OFFERED = {
    (BOOKS, "canvas-walk"): 1,
    (BOOKS, "working-backwards"): 6,
    (BOOKS, "long-horizon"): 2,
    (BOOKS, "customer-effort"): 5,
    (BOOKS, "flywheel"): 3,
    (BOOKS, "self-disruption"): 3,
    (BOOKS, "standalone-services"): 4,
    (CARS, "recommend-test"): 7,
    (CARS, "customer-effort"): 7,
    (CARS, "day-one-pulse"): 2,
    (CARS, "proactive-recovery"): 4,
    (CARS, "purpose"): 2,
    (CARS, "self-disruption"): 5,
    (CARS, "untold-story"): 1,
    (SHOPS, "value-chain"): 13,
    (SHOPS, "direct-connection"): 9,
    (SHOPS, "formula-workbench"): 4,
    (SHOPS, "data-asset"): 6,
    (SHOPS, "dream-business"): 0,
    (SHOPS, "margin-hunt"): 3,
    (SHOPS, "rival-watch"): 4,
    (SHOPS, "opw-triage"): 3,
}

NOTICED = {
    (BOOKS, "customer-effort"): "7 cells have a lower target: keep the four that weigh most.",
    (CARS, "customer-effort"): "7 cells have a lower target: keep the four that weigh most.",
}
"""What the examples are asked to look at; nothing else of them is to be put right."""
