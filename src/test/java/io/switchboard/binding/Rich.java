package io.switchboard.binding;

import io.switchboard.binding.Samples.Color;
import io.switchboard.binding.Samples.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A record with members of most kinds, for properties that must hold whatever their values are. */
public record Rich(
        int rInt,
        Long rLong,
        short rShort,
        double rDouble,
        Float rFloat,
        boolean rBoolean,
        char rChar,
        String rString,
        BigDecimal rDecimal,
        BigInteger rInteger,
        Color rColor,
        UUID rUuid,
        LocalDate rDate,
        Instant rInstant,
        OptionalLong rOptionalLong,
        Optional<String> rOptional,
        List<Integer> rList,
        List<List<Byte>> rLists,
        Map<String, Double> rMap,
        Map<Color, List<String>> rColors,
        Map<Integer, Boolean> rNumbered,
        Figure rFigure,
        List<Figure> rFigures,
        Rich rNext) {}
