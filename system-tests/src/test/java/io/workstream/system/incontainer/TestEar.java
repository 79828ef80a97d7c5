package io.workstream.system.incontainer;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The delivered EAR with one more web module that holds the test. */
final class TestEar {

    private TestEar() {}

    static EnterpriseArchive with(Class<?>... tests) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "test.war")
                .addClasses(tests)
                .addAsLibraries(jarOf(Assertions.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("workstream.ear")));
        String descriptor = text(ear.get("META-INF/application.xml").getAsset());
        String module = "<module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>";
        ear.delete("META-INF/application.xml");
        ear.addAsManifestResource(
                new StringAsset(descriptor.replace("<library-directory>", module + "<library-directory>")),
                "application.xml");
        return ear.addAsModule(Testable.archiveToTest(war));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Asset asset) {
        try (InputStream in = asset.openStream();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
