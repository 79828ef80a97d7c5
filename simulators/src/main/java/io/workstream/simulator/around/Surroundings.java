package io.workstream.simulator.around;

import io.workstream.simulator.files.LinkFetcher;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.Pacing;
import io.workstream.simulator.wire.ProductCalls;
import java.time.Clock;

/** What each pretend service needs from outside of itself. */
public record Surroundings(
        ProductCalls product, Pacing pacing, LiveFeed feed, Clock clock, LinkFetcher fetcher, Faults faults) {}
