package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.conversation.ConversationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JivoRefusalTest {

    @ParameterizedTest
    @CsvSource({"CONVERSATION_NOT_FOUND, 422", "REPLY_WINDOW_PASSED, 409", "CONVERSATION_CLOSED, 422"})
    void operatorShouldReadWhyTheAnswerIsNotSent(ConversationProblem code, int status) {
        JivoAnswer answer = JivoRefusal.of(code).in("en");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isRefusal()).isTrue();
        assertThat(answer.mediaType()).startsWith("text/plain");
        assertThat(answer.body()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void reasonShouldBeInTheLanguageOfTheWorkspace(JivoRefusal refusal) {
        assertThat(refusal.in("en").body()).matches("[A-Z][ -~]+[.]");
        assertThat(refusal.in("ru").body()).matches("[А-Я].+[.]").containsPattern("[а-я]{3}");
    }

    @Test
    void takenShouldBeNoRefusal() {
        assertThat(JivoAnswer.taken().isRefusal()).isFalse();
    }
}
