package io.workstream.system.faults;

import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.Fault.Ending;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What goes wrong with files, which come after the words and by other calls. */
final class FileFaults {

    static final String OF_CUSTOMERS = "A customer's photo on its way from Meta";
    static final String TO_JIVO = "A customer's photo on its way to Jivo";
    static final String OF_OPERATORS = "An operator's document on its way from Jivo";
    static final String UPLOADS = "An operator's document on its way to Meta";

    private static final int FOR_EVER = 1000;
    private static final String TAKEN = "delivered";
    private static final String READ = "read";
    private static final String FAILS = "failed";

    private FileFaults() {}

    static List<FaultCase> ofCustomers() {
        Stream<FaultCase> troubles = Stream.of(MetaMedia.Trouble.values())
                .map(trouble -> new FaultCase(words(trouble), TAKEN, scene -> scene.bringsPhoto(trouble)));
        Stream<FaultCase> calls = Stream.of(
                lookup("Meta answers 131052 when asked for the link", 1, Fault.code(131052)),
                lookup("Meta answers 503 when asked for the link, once", 1, Fault.answering(503)),
                lookup("Meta answers 503 when asked for the link, for ever", FOR_EVER, Fault.answering(503)),
                lookup("Meta answers 190 when asked for the link", FOR_EVER, Fault.code(190)),
                download("the link answers 503, once", 1, Fault.answering(503)),
                download("the link answers 503, for ever", FOR_EVER, Fault.answering(503)),
                download("the link never answers, once", 1, Fault.ending(Ending.SILENT)),
                download("the link resets the connection, once", 1, Fault.ending(Ending.RESET)),
                download("the link breaks off in the middle, once", 1, Fault.ending(Ending.HALF)));
        return Stream.concat(troubles, calls).toList();
    }

    static List<FaultCase> toJivo() {
        return List.of(
                refused("Jivo takes no photos", Set.of("photo")),
                refused("Jivo takes neither photos nor documents", Set.of("photo", "document")));
    }

    static List<FaultCase> ofOperators() {
        return Stream.of(AgentFiles.Trouble.values())
                .map(trouble -> new FaultCase(
                        words(trouble), fetched(trouble) ? READ : FAILS, scene -> scene.bringsDocument(trouble)))
                .toList();
    }

    private static boolean fetched(AgentFiles.Trouble trouble) {
        return Set.of(
                        AgentFiles.Trouble.NONE,
                        AgentFiles.Trouble.REDIRECT,
                        AgentFiles.Trouble.CHUNKED,
                        AgentFiles.Trouble.HTML)
                .contains(trouble);
    }

    static List<FaultCase> uploads() {
        return List.of(
                upload("the upload is answered 503, once", 1, Fault.answering(503), READ),
                upload("the upload is answered 503, for ever", FOR_EVER, Fault.answering(503), FAILS),
                upload("the upload is never answered, once", 1, Fault.ending(Ending.SILENT), READ),
                upload("the upload is reset, once", 1, Fault.ending(Ending.RESET), READ),
                upload("the upload is taken and its answer breaks off", 1, Fault.ending(Ending.HALF), READ),
                upload("the upload is answered 130429, once", 1, Fault.code(130429), READ),
                upload("the upload is answered 131053", 1, Fault.code(131053), READ),
                sent("the document is answered 131053", Fault.code(131053), READ),
                sent("131053 of the document is told in a status", Fault.late(131053), FAILS),
                upload("the upload is answered 190", FOR_EVER, Fault.code(190), FaultCase.HELD));
    }

    private static String words(Enum<?> trouble) {
        return "`" + trouble.name().toLowerCase(Locale.ROOT) + "`";
    }

    private static FaultCase lookup(String what, int times, Fault fault) {
        return new FaultCase(what, TAKEN, scene -> {
            String photo = scene.bringsPhoto(MetaMedia.Trouble.NONE);
            scene.metaAnswersAbout(photo, times, fault);
        });
    }

    private static FaultCase download(String what, int times, Fault fault) {
        return new FaultCase(what, TAKEN, scene -> {
            scene.bringsPhoto(MetaMedia.Trouble.NONE);
            scene.downloads(times, fault);
        });
    }

    private static FaultCase refused(String what, Set<String> kinds) {
        return new FaultCase(what, TAKEN, scene -> {
            scene.bringsPhoto(MetaMedia.Trouble.NONE);
            scene.channelRefuses(kinds);
        });
    }

    private static FaultCase sent(String what, Fault fault, String ends) {
        return new FaultCase(what, ends, scene -> {
            scene.bringsDocument(AgentFiles.Trouble.NONE);
            scene.answers(1, fault);
        });
    }

    private static FaultCase upload(String what, int times, Fault fault, String ends) {
        return new FaultCase(what, ends, scene -> {
            scene.bringsDocument(AgentFiles.Trouble.NONE);
            scene.uploads(times, fault);
        });
    }
}
