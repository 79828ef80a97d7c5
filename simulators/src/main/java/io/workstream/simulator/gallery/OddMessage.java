package io.workstream.simulator.gallery;

import java.util.function.Consumer;

/** An exhibit: its id, what is odd about it in English and Russian, and how it is sent. */
record OddMessage(String id, String en, String ru, Consumer<Scene> show) {}
