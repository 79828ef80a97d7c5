package io.workstream.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.content.Content.Notice.Subject;
import io.workstream.content.ContentWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MediaFailureTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void failureShouldBeToldInTheWorkspacesLanguage(MediaFailure failure) {
        Content notice = new Content.Notice(Subject.FILE_UNAVAILABLE, failure.code());

        assertThat(ContentWords.in("en").of(notice))
                .get()
                .asString()
                .matches("The customer's file .* \\([\\p{L}0-9 ]+\\)\\.");
        assertThat(ContentWords.in("ru").of(notice))
                .get()
                .asString()
                .matches("Файл клиента .* \\([\\p{L}0-9, ]+\\)\\.");
    }

    @ParameterizedTest
    @EnumSource
    void codeShouldNameTheFailureAgain(MediaFailure failure) {
        assertThat(MediaFailure.of(failure.code())).isEqualTo(failure);
    }
}
