package io.wortlaut.gateway.planning;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a fragment with {@code @defer} adds to objects of one place, after these have been delivered.
 *
 * @param index in the plan's list
 * @param label the client's name for it, or null
 * @param parent the index of the part that delivers the objects themselves, or -1 for the first answer
 * @param path how to get to the place from the root
 * @param branches whose objects get something
 * @param fetches that are made for it alone; it is ready when they are done, and at once if there are none
 */
public record DeferredPart(
        int index,
        @Nullable String label,
        int parent,
        List<Location.Step> path,
        Location location,
        Set<Integer> branches,
        List<Integer> fetches) {}
