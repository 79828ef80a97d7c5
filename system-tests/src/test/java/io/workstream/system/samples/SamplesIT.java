package io.workstream.system.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.workstream.system.harness.Bridge;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every sample of WhatsApp's Cloud API does what it should: those of this project, and those of the machine where it has
 * some ({@code -Dsamples=folder}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesIT {

    private static final String FOLDER = "whatsapp-cloud";
    private static final String ANSWER = "response-";

    private Bridge bridge;

    @BeforeAll
    void openBridge() {
        bridge = Bridge.open();
    }

    @TestFactory
    Stream<DynamicTest> webhookShouldDoWhatItsSampleIsFor() {
        return Sample.all(FOLDER).stream()
                .filter(sample -> !sample.name().startsWith(ANSWER))
                .map(sample ->
                        dynamicTest(sample.title(), () -> expectation(sample).accept(new FromMeta(bridge, sample))));
    }

    private static Consumer<FromMeta> expectation(Sample sample) {
        assertThat(MetaExpectations.ALL).as("expectations").containsKey(sample.name());
        return MetaExpectations.ALL.get(sample.name());
    }

    @TestFactory
    Stream<DynamicTest> fileShouldBeMissedInWordsWhenMetaDoesNotHaveIt() {
        return Sample.all(FOLDER).stream()
                .filter(sample -> MetaExpectations.ALL.get(sample.name()) instanceof ArrivingFile)
                .map(sample -> dynamicTest(sample.title(), () -> ArrivingFile.isMissed(new FromMeta(bridge, sample))));
    }

    @TestFactory
    Stream<DynamicTest> pretendMetaShouldAnswerInTheShapeOfTheSample() {
        return Sample.all(FOLDER).stream()
                .filter(sample -> sample.name().startsWith(ANSWER))
                .map(sample ->
                        dynamicTest(sample.title(), () -> MetaAnswers.of(bridge).compare(sample)));
    }

    @Test
    void projectShouldHaveASampleForEachExpectation() {
        Set<String> expected = Stream.concat(MetaExpectations.ALL.keySet().stream(), MetaAnswers.NAMES.stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Sample.own(FOLDER)).extracting(Sample::name).containsExactlyElementsOf(expected);
    }
}
