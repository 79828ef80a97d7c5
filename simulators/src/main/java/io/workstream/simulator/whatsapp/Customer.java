package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** A person with a phone: digits of the number, shown name, business-scoped user id if it has one. */
public record Customer(String number, String name, @Nullable String userId, @JsonUnwrapped Switches switches) {

    public static Customer named(String number, String name) {
        return new Customer(number, name, null, Switches.USUAL);
    }

    Customer with(Switches changed) {
        return new Customer(number, name, userId, changed);
    }
}
