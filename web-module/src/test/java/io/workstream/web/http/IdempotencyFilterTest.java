package io.workstream.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdempotencyFilterTest {

    private record Segment(String getPath) implements PathSegment {

        @Override
        public String getPath() {
            return getPath;
        }

        @Override
        public MultivaluedMap<String, String> getMatrixParameters() {
            throw new UnsupportedOperationException("no part of the path");
        }
    }

    @Test
    void keyShouldBelongToTheSamePathWhenItIsSpeltOtherwise() {
        Segment workspaces = new Segment("workspaces");

        assertThat(IdempotencyFilter.path(List.of(workspaces, new Segment("")))).isEqualTo("/workspaces");
        assertThat(IdempotencyFilter.path(List.of(workspaces))).isEqualTo("/workspaces");
        assertThat(IdempotencyFilter.path(List.of(workspaces, new Segment("x"))))
                .isEqualTo("/workspaces/x");
    }

    @ParameterizedTest
    @CsvSource({"201,true", "204,true", "400,true", "404,true", "409,true", "429,false", "500,false", "503,false"})
    void answerShouldBeKeptUnlessItInvitesToTryAgain(int status, boolean kept) {
        assertThat(IdempotencyFilter.keeps(status)).isEqualTo(kept);
    }
}
