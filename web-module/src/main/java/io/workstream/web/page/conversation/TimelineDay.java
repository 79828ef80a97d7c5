package io.workstream.web.page.conversation;

import io.workstream.conversation.MessageView;
import java.time.LocalDate;
import java.util.List;

/**
 * What was said on one day.
 *
 * @param day in the reader's zone
 * @param messages oldest first
 */
public record TimelineDay(LocalDate day, List<MessageView> messages) {}
