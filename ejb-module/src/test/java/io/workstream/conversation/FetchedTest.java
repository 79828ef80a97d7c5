package io.workstream.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.api.Download.Ending;
import io.workstream.media.MediaFailure;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchedTest {

    @ParameterizedTest
    @CsvSource({
        "TOO_LARGE, 200, TOO_LARGE",
        "FORBIDDEN, 0, FORBIDDEN",
        "BROKEN_OFF, 0, INTERRUPTED",
        "UNREACHABLE, 0, UNREACHABLE",
        "REFUSED, 404, GONE",
        "REFUSED, 410, GONE",
        "REFUSED, 401, REFUSED",
        "REFUSED, 403, REFUSED",
        "REFUSED, 429, SOURCE_FAILED",
        "REFUSED, 503, SOURCE_FAILED"
    })
    void failureShouldSayWhyTheDownloadBroughtNothing(Ending ending, int status, MediaFailure expected) {
        Download download = new Download(ending, status, null, 0, "answered " + status, null, Duration.ZERO);

        assertThat(Fetched.failure(download)).isEqualTo(expected);
    }
}
