package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.conversation.ConversationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JivoAnswerTest {

    @ParameterizedTest
    @CsvSource({"CONVERSATION_NOT_FOUND, 422", "REPLY_WINDOW_PASSED, 409", "CONVERSATION_CLOSED, 422"})
    void operatorShouldReadWhyTheAnswerIsNotSent(ConversationProblem code, int status) {
        JivoAnswer answer = JivoAnswer.refused(code);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isRefusal()).isTrue();
        assertThat(answer.mediaType()).startsWith("text/plain");
        assertThat(answer.body()).endsWith(".");
    }

    @Test
    void takenShouldBeNoRefusal() {
        assertThat(JivoAnswer.taken().isRefusal()).isFalse();
    }
}
