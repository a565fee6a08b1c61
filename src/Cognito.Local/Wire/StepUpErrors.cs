namespace Cognito.Local.Wire;

/// <summary>What can be wrong with a sign-in that is to reach a level. The service publishes no texts.</summary>
internal static class StepUpErrors
{
    public static ServiceException TokenWithoutTarget() => Errors.InvalidParameter("ACCESS_TOKEN can only be used with TARGET_ACR_VALUES.");

    public static ServiceException TokenOfAnother() => Errors.InvalidParameter("USERNAME is not the user of the ACCESS_TOKEN.");

    public static ServiceException NoValidTarget() => Errors.InvalidParameter("TARGET_ACR_VALUES has no valid value.");

    public static ServiceException OutOfReach() => Errors.InvalidParameter("The user cannot reach any of the TARGET_ACR_VALUES.");

    public static ServiceException AlreadyMet() => Errors.InvalidParameter("The ACCESS_TOKEN already meets the TARGET_ACR_VALUES.");
}
