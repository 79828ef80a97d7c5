package io.workstream.simulator.jivo;

import java.util.List;

/** One customer in one channel, with all lines in the order they came; {@code typing} is what they write just now. */
public record Dialog(String clientId, String name, List<DialogLine> lines, String typing) {}
