package io.workstream.simulator.whatsapp.rules;

import java.util.Optional;

/** A send request that Meta would take: {@code input} as written by the sender, {@code to} as digits or user id. */
public record SendRequest(String input, String to, Content content, Optional<String> callbackData) {

    public boolean isToUserId() {
        return Recipients.USER_ID.matcher(to).matches();
    }
}
