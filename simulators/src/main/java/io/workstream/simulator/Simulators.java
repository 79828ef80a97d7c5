package io.workstream.simulator;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson;
import io.workstream.simulator.around.Surroundings;
import io.workstream.simulator.files.FileControl;
import io.workstream.simulator.files.FileStore;
import io.workstream.simulator.files.LinkFetcher;
import io.workstream.simulator.gallery.Gallery;
import io.workstream.simulator.gallery.GalleryControl;
import io.workstream.simulator.jivo.AgentFiles;
import io.workstream.simulator.jivo.ChatApi;
import io.workstream.simulator.jivo.JivoConsole;
import io.workstream.simulator.jivo.JivoControl;
import io.workstream.simulator.mail.Inbox;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.Numbers;
import io.workstream.simulator.whatsapp.Phone;
import io.workstream.simulator.whatsapp.PhoneControl;
import io.workstream.simulator.whatsapp.PretendMeta;
import io.workstream.simulator.whatsapp.RateControl;
import io.workstream.simulator.whatsapp.SendRates;
import io.workstream.simulator.whatsapp.Templates;
import io.workstream.simulator.whatsapp.rules.MetaCodes;
import io.workstream.simulator.wire.FaultControl;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.ProductCalls;
import io.workstream.simulator.wire.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The running pretend world: one HTTP port for all services and the page, one SMTP port. State lives in memory. */
public final class Simulators implements AutoCloseable {

    // Held here, because the JDK forgets levels of loggers that nobody holds.
    private static final List<Logger> TALKATIVE = Stream.of("io.javalin", "org.eclipse.jetty", "com.icegreen")
            .map(Logger::getLogger)
            .toList();

    private final SimulatorSettings settings;
    private final ProductCalls product = new ProductCalls();
    private final LiveFeed feed = new LiveFeed();
    private final Faults faults = new Faults();
    private final FileStore files = new FileStore();
    private final LinkFetcher fetcher = new LinkFetcher(files);
    private final PretendMeta meta;
    private final JivoConsole jivo;
    private final Inbox inbox;
    private final Javalin http;

    private Simulators(SimulatorSettings settings) {
        this.settings = settings;
        SimulatorSettings.Listen listen = settings.listen();
        Surroundings around = new Surroundings(product, settings.pacing(), feed, settings.clock(), fetcher, faults);
        meta = new PretendMeta(around);
        jivo = new JivoConsole(around);
        inbox = new Inbox(listen.address(), listen.smtpPort(), feed, settings.clock());
        http = Javalin.create(this::configure);
    }

    /** Starts everything or, when a port is taken, nothing. */
    public static Simulators start(SimulatorSettings settings) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        Simulators simulators = new Simulators(settings);
        try {
            simulators.inbox.start();
            simulators.http.start();
            return simulators;
        } catch (RuntimeException e) {
            simulators.close();
            throw e;
        }
    }

    public int httpPort() {
        return http.port();
    }

    public int smtpPort() {
        return inbox.port();
    }

    public URI baseUrl() {
        return URI.create("http://" + settings.listen().address() + ":" + httpPort() + "/");
    }

    /** Value for the product's setting WORKSTREAM_WHATSAPP_GRAPH_URL. */
    public URI graphUrl() {
        return baseUrl().resolve("graph");
    }

    /** Value for the product's setting WORKSTREAM_SMTP_URL. */
    public URI smtpUrl() {
        return URI.create("smtp://" + settings.listen().address() + ":" + smtpPort());
    }

    public Numbers numbers() {
        return meta.numbers();
    }

    public Phone phone() {
        return meta.phone();
    }

    public JivoConsole jivo() {
        return jivo;
    }

    /** Media as Meta keeps them: what customers send and what the product uploaded. */
    public MetaMedia media() {
        return meta.media();
    }

    public Templates templates() {
        return meta.templates();
    }

    /** How fast numbers may send; not limited until switched on. */
    public SendRates rates() {
        return meta.rates();
    }

    /** Files of both sides: made, uploaded, fetched. */
    public FileStore files() {
        return files;
    }

    /** Makes links to operators' files for {@link io.workstream.simulator.jivo.AgentEvent#file}. */
    public AgentFiles agentFiles() {
        return new AgentFiles(files, this::baseUrl);
    }

    /** Odd messages, each sent with one call. */
    public Gallery gallery() {
        return new Gallery(meta);
    }

    public Inbox inbox() {
        return inbox;
    }

    public Faults faults() {
        return faults;
    }

    /** Forgets messages, events, mails and faults; numbers, customers and channels stay connected. */
    public void clear() {
        meta.clear();
        jivo.clear();
        inbox.clear();
        faults.clear();
        files.clear();
    }

    /** As {@link #clear()}, and forgets numbers, customers and channels as well. */
    public void clearAll() {
        clear();
        meta.phone().clearAll();
        jivo.clearAll();
    }

    @Override
    public void close() {
        feed.close();
        product.close();
        http.stop();
        inbox.close();
        fetcher.close();
        files.close();
    }

    private void configure(JavalinConfig config) {
        config.jetty.host = settings.listen().address();
        config.jetty.port = settings.listen().httpPort();
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = 3L << 20;
        // Files are sent with their length, which compression would belie.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        // Files go to disk, whatever their size.
        config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
        config.routes.before(new LoopbackOnly());
        config.routes.exception(Refusal.class, (refusal, context) -> {
            context.status(refusal.status());
            if (context.path().startsWith("/control")) {
                context.json(Map.of("error", refusal.reason()));
            } else {
                context.contentType("text/plain; charset=utf-8").result(refusal.reason());
            }
        });
        meta.graph().addTo(config.routes);
        new PhoneControl(meta, files, settings.productUrl()).addTo(config.routes);
        new ChatApi(jivo, faults).addTo(config.routes);
        new JivoControl(jivo, files, settings.productUrl(), this::baseUrl).addTo(config.routes);
        new GalleryControl(new Gallery(meta)).addTo(config.routes);
        new FileControl(files).addTo(config.routes);
        new RateControl(meta.rates()).addTo(config.routes);
        new FaultControl(faults, MetaCodes::isKnown).addTo(config.routes);
        new SharedControl(this).addTo(config.routes);
        new ConsolePage(feed).addTo(config.routes);
    }
}
