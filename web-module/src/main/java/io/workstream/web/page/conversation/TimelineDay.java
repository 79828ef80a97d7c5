package io.workstream.web.page.conversation;

import java.time.LocalDate;
import java.util.List;

/**
 * What was said on one day.
 *
 * @param day in the reader's zone
 * @param entries oldest first
 */
public record TimelineDay(LocalDate day, List<TimelineEntry> entries) {}
