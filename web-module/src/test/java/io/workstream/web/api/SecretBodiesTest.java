package io.workstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SecretBodiesTest {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|current|outboundUrl).*");
    private static final String VALUE = "nobody-may-read-this";

    @Test
    void bodyShouldNotTellItsSecretsToWhoeverLogsIt() {
        List<? extends Class<?>> bodies = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.workstream.web.api").stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .filter(SecretBodiesTest::hasSecrets)
                        .toList();

        assertThat(bodies).hasSizeGreaterThan(10).allSatisfy(body -> assertThat(
                        filled(body).toString())
                .as(body.getSimpleName())
                .doesNotContain(VALUE));
    }

    private static boolean hasSecrets(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .anyMatch(part -> part.getType() == String.class
                        && SECRET.matcher(part.getName()).matches());
    }

    private static Object filled(Class<?> body) throws ReflectiveOperationException {
        RecordComponent[] parts = body.getRecordComponents();
        Constructor<?> constructor = body.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(
                Arrays.stream(parts).map(SecretBodiesTest::value).toArray());
    }

    private static Object value(RecordComponent part) {
        Class<?> type = part.getType();
        if (type == String.class) {
            return VALUE;
        }
        return type == long.class ? (Object) 1L : type == boolean.class ? (Object) false : 1;
    }
}
