package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapTest {

    @ParameterizedTest
    @CsvSource({"768m, 768, 416", "512m, 512, 277", "256M, 256, 138", "2g, 2048, 1109", "64G, 65536, 35498"})
    void heapShouldBeMostlyForTheYoung(String value, int megabytes, int young) {
        assertThat(Heap.isRight(value)).isTrue();
        assertThat(Heap.of(value).megabytes()).isEqualTo(megabytes);
        assertThat(Heap.of(value).young()).isEqualTo(young);
    }

    @Test
    void heapShouldBeTheUsualOneWhenNothingIsSet() {
        assertThat(Stacks.in(Path.of("var"), Map.of()).heap()).isEqualTo(new Heap(768));
        assertThat(Stacks.in(Path.of("var"), Map.of("WORKSTREAM_HEAP", "1g")).heap())
                .isEqualTo(new Heap(1024));
    }
}
