package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.cdi.RpcService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeanClassesTest {

    /** Where the major version of a class file is. */
    private static final int MAJOR_VERSION = 7;

    @TempDir
    Path directory;

    static class Gone {}

    @RpcService("sound")
    static class SoundService {}

    @RpcService("needy")
    static class NeedyService {

        Gone gone;
    }

    @RpcService("orphan")
    static class OrphanService extends Gone {}

    @ApplicationScoped
    static class OrphanBean extends Gone {}

    @Test
    void serviceThatCanBeLoadedPasses() {
        assertDoesNotThrow(() -> check(jar(SoundService.class, bytes(SoundService.class))));
    }

    @Test
    void serviceWithAMemberOfAMissingClassIsNamed() throws Exception {
        assertNamed(NeedyService.class, bytes(NeedyService.class), "Gone");
    }

    @Test
    void serviceWithAMissingSuperclassIsNamed() throws Exception {
        assertNamed(OrphanService.class, bytes(OrphanService.class), "Gone");
    }

    @Test
    void serviceForANewerJdkIsNamed() throws Exception {
        byte[] newer = bytes(SoundService.class);
        newer[MAJOR_VERSION] = Byte.MAX_VALUE;
        assertNamed(SoundService.class, newer, "version");
    }

    @Test
    void otherClassThatNeedsAMissingOneIsLeftInPeace() {
        assertDoesNotThrow(() -> check(jar(OrphanBean.class, bytes(OrphanBean.class))));
    }

    @Test
    void serviceThatMayBeExcludedIsLeftToTheContainer() throws Exception {
        Path jar = jar(
                OrphanService.class,
                bytes(OrphanService.class),
                "<beans><scan><exclude name='x'><if-class-not-available name='y'/></exclude></scan></beans>");
        assertDoesNotThrow(() -> check(jar));
    }

    private void assertNamed(Class<?> type, byte[] content, String reason) throws IOException {
        Path jar = jar(type, content);
        String message =
                assertThrows(IllegalStateException.class, () -> check(jar)).getMessage();
        for (String part : List.of(jar.toString(), type.getName(), reason)) {
            assertTrue(message.contains(part), message);
        }
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + file(type))) {
            return in.readAllBytes();
        }
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private Path jar(Class<?> type, byte[] content) throws IOException {
        return jar(type, content, "");
    }

    private Path jar(Class<?> type, byte[] content, String beans) throws IOException {
        Path jar = directory.resolve("beans.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/beans.xml"));
            zip.write(beans.getBytes());
            zip.putNextEntry(new ZipEntry(file(type)));
            zip.write(content);
        }
        return jar;
    }

    /** Checks a jar in which nothing is found but the annotations that are used here. */
    private static void check(Path jar) throws Exception {
        ClassLoader annotations = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.equals(RpcService.class.getName()) || name.startsWith("jakarta.")) {
                    return BeanClassesTest.class.getClassLoader().loadClass(name);
                }
                throw new ClassNotFoundException(name);
            }
        };
        BeanJars.load(Set.of(jar), annotations).close();
    }
}
