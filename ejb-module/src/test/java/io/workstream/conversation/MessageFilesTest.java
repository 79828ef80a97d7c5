package io.workstream.conversation;

import static io.workstream.media.MediaFileBuilder.aFile;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.media.MediaProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageFilesTest {

    @Test
    void refusalShouldSayWhatIsWrongWithTheFile() {
        assertThat(MessageFiles.whyNot(Optional.empty())).isEqualTo(MediaProblem.MEDIA_NOT_FOUND);
        assertThat(MessageFiles.whyNot(Optional.of(aFile().build()))).isEqualTo(MediaProblem.MEDIA_USED);
        assertThat(MessageFiles.whyNot(Optional.of(aFile().uploaded().build())))
                .isEqualTo(MediaProblem.MEDIA_NOT_THERE);
    }
}
