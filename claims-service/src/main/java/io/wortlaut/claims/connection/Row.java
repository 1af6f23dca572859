package io.wortlaut.claims.connection;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;

/** A row of a query's result. */
final class Row implements Tuple {

    private final Map<String, Integer> places;
    private final Object[] values;

    /** @param places of the columns, by their names */
    Row(Map<String, Integer> places, Object[] values) {
        this.places = places;
        this.values = values;
    }

    @Override
    public Object get(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no column " + name + " among " + places.keySet());
        }
        return values[place];
    }

    @Override
    public <X> X get(String name, Class<X> type) {
        return type.cast(get(name));
    }

    @Override
    public Object get(int place) {
        return values[place];
    }

    @Override
    public <X> X get(int place, Class<X> type) {
        return type.cast(get(place));
    }

    @Override
    public <X> X get(TupleElement<X> element) {
        return get(element.getAlias(), element.getJavaType());
    }

    @Override
    public Object[] toArray() {
        return values.clone();
    }

    /** Nobody asks for what the columns are called. */
    @Override
    public List<TupleElement<?>> getElements() {
        throw new UnsupportedOperationException();
    }
}
