package io.workstream.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookCallTest {

    @Test
    void answerShouldNameItsCharsetOnce() {
        assertThat(WebhookCall.withCharset("text/plain")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(WebhookCall.withCharset("text/plain; charset=utf-8")).isEqualTo("text/plain; charset=utf-8");
    }
}
