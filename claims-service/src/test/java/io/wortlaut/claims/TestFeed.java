package io.wortlaut.claims;

import java.net.URI;

import org.eclipse.microprofile.config.ConfigProvider;

/** The one feed server that the running service follows. */
public final class TestFeed {

    private static final FeedServer SERVER = start();

    private TestFeed() {}

    private static FeedServer start() {
        FeedServer server = new FeedServer(
                URI.create(ConfigProvider.getConfig().getValue("quarkus.rest-client.articles.url", String.class)));
        server.up();
        return server;
    }

    public static FeedServer server() {
        return SERVER;
    }
}
