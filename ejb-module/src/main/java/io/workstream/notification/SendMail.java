package io.workstream.notification;

import java.util.UUID;

/** Arguments of the job that sends one mail. Public for JSON-B only. */
public record SendMail(UUID mailId) {

    static final String TYPE = "send-mail";
}
