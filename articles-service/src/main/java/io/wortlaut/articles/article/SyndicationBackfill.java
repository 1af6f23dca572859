package io.wortlaut.articles.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import io.wortlaut.articles.changefeed.ChangeFeed;
import io.wortlaut.articles.cleanedtext.Zone;

/** Finds, in the background, the reprints among articles that came in before anybody looked for them. */
@ApplicationScoped
class SyndicationBackfill {

    private static final Logger LOG = Logger.getLogger(SyndicationBackfill.class);

    private final EntityManager entities;
    private final ArticleQueries queries;
    private final Syndication syndication;
    private final ChangeFeed feed;
    private volatile boolean stopping;

    SyndicationBackfill(EntityManager entities, ArticleQueries queries, Syndication syndication, ChangeFeed feed) {
        this.entities = entities;
        this.queries = queries;
        this.syndication = syndication;
        this.feed = feed;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("syndication").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void run() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = QuarkusTransaction.requiringNew().call(this::placeOne);
            }
        } catch (RuntimeException failure) {
            if (!stopping) {
                LOG.warn("not all articles were looked through for reprints; the next start goes on", failure);
            }
        }
    }

    /** Whether there was one to place. */
    private boolean placeOne() {
        Optional<UUID> next = next();
        if (next.isPresent()) {
            feed.lock();
            queries.texts(List.of(next.get()))
                    .values()
                    .forEach(text -> syndication.placeKnown(next.get(), text.in(EnumSet.of(Zone.BODY))));
        }
        return next.isPresent();
    }

    private Optional<UUID> next() {
        @SuppressWarnings("unchecked")
        List<UUID> next = entities.createNativeQuery(
                        "select id from {h-schema}article where sketch is null order by id limit 1", UUID.class)
                .getResultList();
        return next.stream().findFirst();
    }
}
