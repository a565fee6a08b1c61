using System.Globalization;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// Sign-ins that are to reach a level (behaviour §3.6): from nothing, or from what an access token was given for. Source: "Step-up
/// authentication with the USER_AUTH flow" of the developer guide.
/// </summary>
internal static class StepUp
{
    private const string Target = "TARGET_ACR_VALUES";
    private const string MaxAge = "MAX_AGE";
    private const string Token = "ACCESS_TOKEN";

    /// <summary>The step with its aim, and credit for what need not be proved again; the same step when nothing is asked for.</summary>
    /// <exception cref="ServiceException">What is asked for makes no sense, is not in the pool's plan, or is out of the user's reach.</exception>
    public static Step Aim(Step step)
    {
        if (step.Given.Optional(Target) is not { } names)
            return step.Given.Optional(Token) is null ? step : throw StepUpErrors.TokenWithoutTarget();
        var pool = step.App.Pool;
        Plans.CheckNotLite(pool, "Step-up authentication");
        var targets = AcrLevels.Read(pool, names);
        if (targets.Count == 0)
            throw StepUpErrors.NoValidTarget();

        var credit = Credit(step);
        var reach = Amr.Level([.. credit.Select(Amr.Method).OfType<string>(), .. Within(step)]);
        var target = targets.FirstOrDefault(level => level <= reach);
        if (target == 0)
        {
            // What somebody has set up is nobody's business who has proved nothing.
            if (!step.App.HidesUsers || credit.Count > 0)
                throw StepUpErrors.OutOfReach();
            target = targets[0];
        }

        if (credit.Count > 0 && Amr.Level(Amr.Of(credit)) >= target)
            throw StepUpErrors.AlreadyMet();
        return step with { Attempt = step.Attempt with { Passed = credit, TargetLevel = target } };
    }

    /// <summary>What has to come next for the sake of the aim, given what would come anyway; MFA that is required is not left out.</summary>
    public static string? Next(Step step, User user, string? anyway)
    {
        if (step.Attempt.TargetLevel is not { } target || (anyway is not null && !IsFurtherFactor(anyway)))
            return anyway;
        var methods = Amr.Of(step.Attempt.Passed);
        if (Amr.Level(methods) >= target)
            return anyway;
        if (!methods.Contains(Amr.Password))
            return user.Password is not null ? SelectChallenge.WireName : throw StepUpErrors.OutOfReach();
        var enough = Further(step, user).Where(factor => Amr.Level([.. methods, Amr.Method(factor)!]) >= target).ToList();
        return enough.Find(factor => factor == user.Mfa.Preferred) ?? enough.FirstOrDefault() ?? throw StepUpErrors.OutOfReach();
    }

    /// <summary>With what a step-up from an access token goes on; null for a sign-in from nothing.</summary>
    public static string? Resume(Step step) => step.Attempt.Passed.Count == 0 ? null : Next(step, step.Login.User!, anyway: null);

    /// <summary>The name of the level that was reached; null when none was asked for.</summary>
    public static string? Reached(Step step) => step.Attempt.TargetLevel is null
        ? null
        : AcrLevels.Name(step.App.Pool, Amr.Level(Amr.Of(step.Attempt.Passed)));

    private static bool IsFurtherFactor(string challenge) =>
        challenge is SmsMfa.WireName or EmailOtp.WireName or SoftwareTokenMfa.WireName or SelectMfaType.WireName;

    /// <summary>The challenges that the access token stands for, unless the sign-in it comes from is too long ago.</summary>
    private static IReadOnlyList<string> Credit(Step step)
    {
        var maxAge = step.Given.Optional(MaxAge) is { } text ? Seconds(text) : (TimeSpan?)null;
        if (step.Given.Optional(Token) is not { } token)
            return [];
        var holder = step.Context.Store.Read(step.Context.Service.AccessTokens.Read(token).Holder);
        if (holder.User.PoolId != step.App.Pool.Id || holder.User.Sub != step.Login.User?.Sub)
            throw StepUpErrors.TokenOfAnother();
        return holder.Grant is { } grant && !(step.Context.Now - grant.AuthenticatedAt > maxAge)
            ? [.. grant.Passed.Where(passed => Amr.Method(passed) is not null)]
            : [];
    }

    private static TimeSpan Seconds(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        ? TimeSpan.FromSeconds(seconds)
        : throw Errors.InvalidValue(MaxAge);

    /// <summary>The methods that the person can prove now.</summary>
    private static IEnumerable<string> Within(Step step) => ChoiceFlow.Offers(step)
        .Concat(step.Login.User is { } user ? Further(step, user) : [])
        .Select(Amr.Method)
        .OfType<string>();

    /// <summary>The further factors that the user has set up.</summary>
    private static IEnumerable<string> Further(Step step, User user) => PoolMfa.Kinds(step.App.Pool, step.MfaConfig)
        .Where(kind => MfaKinds.IsReady(user, kind) && (user.Mfa.Has(kind) || PoolMfa.IsRequired(step.App.Pool)))
        .Select(MfaKinds.Name);
}
