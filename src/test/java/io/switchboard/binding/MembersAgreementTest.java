package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.yasson.internal.JsonbContext;
import org.eclipse.yasson.internal.model.ClassModel;
import org.eclipse.yasson.internal.model.CreatorModel;
import org.eclipse.yasson.internal.model.JsonbCreator;
import org.eclipse.yasson.internal.model.PropertyModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The members that shapes know are those that Yasson binds, with the same types: asked from Yasson's own model. */
class MembersAgreementTest {
    private static Stream<Class<?>> classes() {
        return Stream.concat(
                Stream.of(Beans.class.getDeclaredClasses()),
                Stream.of(Samples.class.getDeclaredClasses()).filter(type -> !type.isEnum()));
    }

    private static Map<String, Type> ours(Class<?> type, JsonbConfig config) {
        Map<String, Type> members = new TreeMap<>();
        new BeanMembers(type, new BindingConfig(config))
                .byName()
                .forEach((name, member) -> members.put(name, member.type()));
        return members;
    }

    private static Map<String, Type> yassons(Class<?> type, JsonbConfig config) {
        ClassModel model = new JsonbContext(config, JsonProvider.provider())
                .getMappingContext()
                .getOrCreateClassModel(type);
        Map<String, Type> members = new TreeMap<>();
        for (PropertyModel property : model.getSortedProperties()) {
            if (property.isWritable()) {
                members.put(property.getReadName(), property.getPropertyDeserializationType());
            }
        }
        JsonbCreator creator = model.getClassCustomization().getCreator();
        if (creator != null) {
            for (CreatorModel parameter : creator.getParams()) {
                members.put(parameter.getName(), parameter.getType());
            }
        }
        return members;
    }

    @ParameterizedTest
    @MethodSource("classes")
    void membersAreThoseThatYassonBinds(Class<?> type) {
        JsonbConfig config = new JsonbConfig();
        assertEquals(yassons(type, config), ours(type, config));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void membersAreThoseThatYassonBindsWhenEverythingIsVisible(Class<?> type) {
        JsonbConfig config = new JsonbConfig().withPropertyVisibilityStrategy(new Beans.EverythingVisible());
        assertEquals(yassons(type, config), ours(type, config));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PropertyNamingStrategy.IDENTITY,
                PropertyNamingStrategy.LOWER_CASE_WITH_DASHES,
                PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES,
                PropertyNamingStrategy.UPPER_CAMEL_CASE,
                PropertyNamingStrategy.UPPER_CAMEL_CASE_WITH_SPACES
            })
    void membersAreNamedAsYassonNamesThem(String strategy) {
        JsonbConfig config = new JsonbConfig().withPropertyNamingStrategy(strategy);
        classes()
                .filter(type -> type != Beans.Nameless.class)
                .forEach(type -> assertEquals(yassons(type, config), ours(type, config)));
    }
}
