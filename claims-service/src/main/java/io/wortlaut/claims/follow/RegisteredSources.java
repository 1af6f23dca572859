package io.wortlaut.claims.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.claims.statement.SourceRegistry;

/** The sources of articles-service, asked for in one call and remembered, since the same few come again and again. */
@ApplicationScoped
class RegisteredSources implements SourceRegistry {

    private static final int REMEMBERED = 10_000;

    private final Articles articles;
    private final Map<String, String> idByName = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    RegisteredSources(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Map<String, String> idsOf(Collection<String> names) {
        Map<String, String> ids = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            String id = idByName.get(name);
            if (id == null) {
                unknown.add(name);
            } else {
                ids.put(name, id);
            }
        }
        if (!unknown.isEmpty()) {
            List<SourceReference> found = articles.call(client ->
                    client.sources(unknown.stream().map(SourceName::of).toList()));
            if (found.size() != unknown.size()) {
                throw new IllegalStateException(
                        "articles-service answered " + found.size() + " sources for " + unknown.size() + " names");
            }
            for (int i = 0; i < found.size(); i++) {
                ids.put(unknown.get(i), found.get(i).id());
                idByName.put(unknown.get(i), found.get(i).id());
            }
        }
        return ids;
    }
}
