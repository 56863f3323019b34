package io.switchboard.json;

import jakarta.json.stream.JsonLocation;
import java.math.BigDecimal;
import java.util.List;

/** A parser around another that notes every event, as any wrapper could be written. */
record WatchedEvents(JsonEvents inner, List<JsonEvents.Event> seen) implements JsonEvents {
    @Override
    public boolean hasNext() {
        return inner.hasNext();
    }

    @Override
    public Event next() {
        Event event = inner.next();
        seen.add(event);
        return event;
    }

    @Override
    public Event currentEvent() {
        return inner.currentEvent();
    }

    @Override
    public Event container() {
        return inner.container();
    }

    @Override
    public String getString() {
        return inner.getString();
    }

    @Override
    public boolean isIntegralNumber() {
        return inner.isIntegralNumber();
    }

    @Override
    public int getInt() {
        return inner.getInt();
    }

    @Override
    public long getLong() {
        return inner.getLong();
    }

    @Override
    public BigDecimal getBigDecimal() {
        return inner.getBigDecimal();
    }

    @Override
    public JsonLocation getLocation() {
        return inner.getLocation();
    }

    @Override
    public void close() {
        inner.close();
    }
}
