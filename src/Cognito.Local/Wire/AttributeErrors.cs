using Cognito.Local.Model;

namespace Cognito.Local.Wire;

/// <summary>What can be wrong with users' attributes.</summary>
internal static class AttributeErrors
{
    public static ServiceException UnauthorizedAttribute() => Errors.NotAuthorized("A client attempted to write unauthorized attribute");

    /// <param name="lines">One for each attribute, ending in a line feed.</param>
    public static ServiceException AttributesDoNotConform(string lines) => Errors.InvalidParameter($"Attributes did not conform to the schema: {lines}");

    public static ServiceException InvalidAttributes(string lines) => Errors.InvalidParameter($"Invalid user attributes: {lines}");

    public static ServiceException AttributeCannotBeUpdated(string name) => Errors.InvalidParameter($"user.{name}: Attribute cannot be updated.\n");

    public static ServiceException AttributeExists(string name) => Errors.InvalidParameter($"{name}: Existing attribute already has name {name}.");

    public static ServiceException TooManyAttributes(int most) =>
        new(ErrorNames.InvalidParameter, $"A user pool can have at most {most} custom attributes.");

    public static ServiceException AttributeNull(string name) => Errors.InvalidParameter($"Attribute value for {name} must not be null");

    public static ServiceException AttributeTwice(string name) => Errors.InvalidParameter($"Attribute {name} is given more than once");

    public static ServiceException AttributeMissing(string name) => Errors.InvalidParameter($"Invalid attributes given, {name} is missing");

    public static ServiceException AttributeAlreadyProvided(string name) => Errors.NotAuthorized($"Cannot modify an already provided {name}");

    public static ServiceException EmailFormat() => Errors.InvalidParameter("Invalid email address format.");

    public static ServiceException PhoneNumberFormat() => Errors.InvalidParameter("Invalid phone number format.");

    public static ServiceException NotVerifiable() => Errors.InvalidParameter("Invalid attribute name. Only phone_number and email can be verified.");

    public static ServiceException NothingToVerify(string attribute) => Errors.InvalidParameter($"User does not have a {attribute} to verify.");
}
