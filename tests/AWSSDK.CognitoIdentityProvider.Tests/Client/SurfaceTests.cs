using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Amazon.Runtime.Documents;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

/// <summary>
/// Names and types of the official package, version 4, where they are not obvious. Read once in its public sources:
/// aws/aws-sdk-net, sdk/src/Services/CognitoIdentityProvider/Generated.
/// </summary>
public sealed class SurfaceTests
{
    [Theory]
    [InlineData("InitiateAuthRequest.AuthFlow", typeof(AuthFlowType))]
    [InlineData("InitiateAuthRequest.AuthParameters", typeof(Dictionary<string, string>))]
    [InlineData("InitiateAuthResponse.ChallengeName", typeof(ChallengeNameType))]
    [InlineData("InitiateAuthResponse.AvailableChallenges", typeof(List<string>))]
    [InlineData("AuthenticationResultType.ExpiresIn", typeof(int?))]
    [InlineData("AdminCreateUserRequest.ForceAliasCreation", typeof(bool?))]
    [InlineData("AdminCreateUserRequest.DesiredDeliveryMediums", typeof(List<string>))]
    [InlineData("AdminCreateUserRequest.MessageAction", typeof(MessageActionType))]
    [InlineData("AdminGetUserResponse.UserMFASettingList", typeof(List<string>))]
    [InlineData("AdminGetUserResponse.UserCreateDate", typeof(DateTime?))]
    [InlineData("AssetType.Bytes", typeof(MemoryStream))]
    [InlineData("ChallengeResponseType.ChallengeName", typeof(ChallengeName))]
    [InlineData("ChallengeResponseType.ChallengeResponse", typeof(ChallengeResponse))]
    [InlineData("CompleteWebAuthnRegistrationRequest.Credential", typeof(Document))]
    [InlineData("ContextDataType.HttpHeaders", typeof(List<HttpHeader>))]
    [InlineData("CreateManagedLoginBrandingRequest.Settings", typeof(Document))]
    [InlineData("CreateUserPoolClientRequest.ExplicitAuthFlows", typeof(List<string>))]
    [InlineData("CreateUserPoolClientRequest.TokenValidityUnits", typeof(TokenValidityUnitsType))]
    [InlineData("CreateUserPoolRequest.DeletionProtection", typeof(DeletionProtectionType))]
    [InlineData("CreateUserPoolRequest.MfaConfiguration", typeof(UserPoolMfaType))]
    [InlineData("CreateUserPoolRequest.Schema", typeof(List<SchemaAttributeType>))]
    [InlineData("CreateUserPoolRequest.UserPoolTags", typeof(Dictionary<string, string>))]
    [InlineData("HttpHeader.HeaderName", typeof(string))]
    [InlineData("InvalidParameterException.ReasonCode", typeof(string))]
    [InlineData("ListUsersRequest.PaginationToken", typeof(string))]
    [InlineData("PasswordPolicyType.MinimumLength", typeof(int?))]
    [InlineData("ResourceServerType.Scopes", typeof(List<ResourceServerScopeType>))]
    [InlineData("SchemaAttributeType.Required", typeof(bool?))]
    [InlineData("SetUICustomizationRequest.CSS", typeof(string))]
    [InlineData("SetUICustomizationRequest.ImageFile", typeof(MemoryStream))]
    [InlineData("StartWebAuthnRegistrationResponse.CredentialCreationOptions", typeof(Document))]
    [InlineData("StringAttributeConstraintsType.MaxLength", typeof(string))]
    [InlineData("UserImportJobType.ImportedUsers", typeof(long?))]
    [InlineData("UserPoolClientType.AllowedOAuthFlowsUserPoolClient", typeof(bool?))]
    [InlineData("UserPoolType.EstimatedNumberOfUsers", typeof(int?))]
    [InlineData("UserPoolType.Id", typeof(string))]
    [InlineData("UserType.UserStatus", typeof(UserStatusType))]
    public void A_member_has_the_official_name_and_type(string member, Type type)
    {
        var (owner, name) = (member.Split('.')[0], member.Split('.')[1]);

        var property = typeof(UserPoolType).Assembly.GetType($"Amazon.CognitoIdentityProvider.Model.{owner}", throwOnError: true)!.GetProperty(name);

        Assert.NotNull(property);
        Assert.Equal(type, property.PropertyType);
        Assert.True(property.CanWrite);
    }

    public static TheoryData<ConstantClass, string> Constants => new()
    {
        { AliasAttributeType.Phone_number, "phone_number" },
        { AttributeDataType.DateTime, "DateTime" },
        { AuthFlowType.USER_SRP_AUTH, "USER_SRP_AUTH" },
        { ChallengeName.Mfa, "Mfa" },
        { ChallengeNameType.SMS_MFA, "SMS_MFA" },
        { DeviceRememberedStatusType.Not_remembered, "not_remembered" },
        { EventSourceName.UserNotification, "userNotification" },
        { IdentityProviderTypeType.SignInWithApple, "SignInWithApple" },
        { OAuthFlowType.Client_credentials, "client_credentials" },
        { RecoveryOptionNameType.Verified_email, "verified_email" },
        { TimeUnitsType.Seconds, "seconds" },
        { UserPoolMfaType.OPTIONAL, "OPTIONAL" },
        { UserVerificationType.Preferred, "preferred" },
    };

    [Theory]
    [MemberData(nameof(Constants))]
    public void A_constant_has_the_official_name_and_value(ConstantClass constant, string value) => Assert.Equal(value, constant.Value);

    [Fact]
    public void A_constant_is_found_by_its_value_and_a_new_one_is_kept()
    {
        Assert.Same(AuthFlowType.USER_AUTH, AuthFlowType.FindValue("USER_AUTH"));
        AuthFlowType unknown = "BRAND_NEW";
        Assert.Equal("BRAND_NEW", unknown.Value);
    }

    [Fact]
    public void Collections_and_values_are_null_until_set()
    {
        var request = new CreateUserPoolRequest();

        Assert.Null(request.AliasAttributes);
        Assert.Null(request.UserPoolTags);
        Assert.Null(request.MfaConfiguration);
    }

    [Theory]
    [InlineData(typeof(UserPoolType))]
    [InlineData(typeof(UserPoolDescriptionType))]
    public void Members_the_service_gave_up_are_obsolete(Type type) =>
        Assert.True(type.GetProperty("Status")!.IsDefined(typeof(ObsoleteAttribute), inherit: false));

    [Fact]
    public void An_exception_has_the_official_constructors() =>
        Assert.Equal(
            ["Exception", "String", "String,ErrorType,String,String,HttpStatusCode", "String,Exception", "String,Exception,ErrorType,String,String,HttpStatusCode"],
            Signatures(typeof(UserNotFoundException)));

    [Fact]
    public void The_client_has_the_official_constructors() =>
        Assert.Equal(
            [
                "", "AWSCredentials", "AWSCredentials,AmazonCognitoIdentityProviderConfig", "AWSCredentials,RegionEndpoint",
                "AmazonCognitoIdentityProviderConfig", "RegionEndpoint",
                "String,String", "String,String,AmazonCognitoIdentityProviderConfig", "String,String,RegionEndpoint",
                "String,String,String", "String,String,String,AmazonCognitoIdentityProviderConfig", "String,String,String,RegionEndpoint",
            ],
            Signatures(typeof(AmazonCognitoIdentityProviderClient)));

    [Fact]
    public void Every_operation_can_be_overridden_and_takes_a_request_and_a_token()
    {
        var methods = typeof(IAmazonCognitoIdentityProvider).GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)).ToList();

        Assert.Equal(140, methods.Count);
        Assert.All(methods, method =>
        {
            Assert.False(typeof(AmazonCognitoIdentityProviderClient).GetMethod(method.Name)!.IsFinal);
            Assert.Equal([method.Name[..^5] + "Request", "CancellationToken"], method.GetParameters().Select(parameter => parameter.ParameterType.Name));
            Assert.True(method.GetParameters()[1].HasDefaultValue);
        });
    }

    private static IEnumerable<string> Signatures(Type type) => type.GetConstructors()
        .Select(constructor => string.Join(',', constructor.GetParameters().Select(parameter => parameter.ParameterType.Name)))
        .Order(StringComparer.Ordinal);
}
